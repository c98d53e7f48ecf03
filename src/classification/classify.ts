import { capabilities, type Classification } from '../catalog/classification.ts';
import { assess, evidenceOf } from './assess.ts';
import { confidenceOf } from './confidence.ts';
import { conflictsOf } from './conflicts.ts';
import type { ClassificationInput } from './input.ts';
import { rationaleOf } from './rationale.ts';
import { riskOf } from './risk.ts';

/** The answer for one tool. Pure: equal input gives an equal answer. */
export function classify(input: ClassificationInput): Classification {
  const assessment = assess(input);
  const row = riskOf(assessment);
  return {
    category: assessment.category,
    riskLevel: row.level,
    confidence: confidenceOf(assessment, row),
    rationale: rationaleOf(assessment, row),
    capabilities: capabilities.filter((capability) => assessment.capabilities.has(capability)),
    evidence: assessment.found.map(evidenceOf),
    conflicts: conflictsOf(assessment),
    risk: row.id,
  };
}
