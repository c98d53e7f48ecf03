import { capabilities, type Classification, type Evidence } from '../catalog/classification.ts';
import { assess, assessAll, evidenceOf, type Assessment } from './assess.ts';
import { confidenceOf } from './confidence.ts';
import { conflictsOf } from './conflicts.ts';
import type { ClassificationInput } from './input.ts';
import { rationaleOf } from './rationale.ts';
import { riskOf, type RiskRow } from './risk.ts';

/** What decided first, then the rest; each piece once. */
function evidenceFrom({ decisive, found }: Assessment): Evidence[] {
  const pieces = new Map<string, Evidence>();
  for (const one of [...decisive, ...found]) {
    const piece = evidenceOf(one);
    const key = `${piece.rule} ${piece.pointer} ${piece.text}`;
    if (!pieces.has(key)) pieces.set(key, piece);
  }
  return [...pieces.values()];
}

/** The answer that an assessment and the row that decides its level make. */
export function answerOf(assessment: Assessment, row: RiskRow): Classification {
  return {
    category: assessment.category,
    riskLevel: row.level,
    confidence: confidenceOf(assessment, row),
    rationale: rationaleOf(assessment, row),
    capabilities: capabilities.filter((capability) => assessment.capabilities.has(capability)),
    evidence: evidenceFrom(assessment),
    conflicts: conflictsOf(assessment),
    risk: row.id,
  };
}

/** The answer for one tool. Pure: equal input gives an equal answer. */
export function classify(input: ClassificationInput): Classification {
  return concluded(assess(input));
}

/** The answers of `classify` for as many tools as fit in memory together, in half the time. */
export function classifyAll(inputs: readonly ClassificationInput[]): Classification[] {
  const answers: Classification[] = [];
  for (let first = 0; first < inputs.length; first += batchSize)
    answers.push(...assessAll(inputs.slice(first, first + batchSize)).map(concluded));
  return answers;
}

/** Tools that are taken apart before the rules look at them: more would not stay in the processor's cache. */
const batchSize = 300;

function concluded(assessment: Assessment): Classification {
  return answerOf(assessment, riskOf(assessment));
}
