import type { ToolOverride } from '../catalog/override.ts';
import { assess } from './assess.ts';
import { confidenceOf } from './confidence.ts';
import type { ClassificationInput } from './input.ts';
import { rationaleOf } from './rationale.ts';
import { riskOf } from './risk.ts';

/** What a person says instead of the rules, and why. */
function correctionText({ category, riskLevel, capabilities, reason, reference, date }: ToolOverride): string {
  const says = [
    ...(category === undefined ? [] : [category]),
    ...(riskLevel === undefined ? [] : [riskLevel]),
    ...(capabilities === undefined ? [] : [`capabilities: ${capabilities.join(', ') || 'none'}`]),
  ];
  return `corrected by a person on ${date}, which wins: ${says.join(', ')}\n${reason} (${reference})`;
}

/** Everything that led to an answer, as lines for a terminal: topics, verbs, every finding with its weight, the deciding row. */
export function explainText(input: ClassificationInput, correction?: ToolOverride): string {
  const assessment = assess(input);
  const { view, found, weights, facts, capabilities, category } = assessment;
  const row = riskOf(assessment);
  const verbs = view.actions.map(
    ({ place, verb, kind, object, preposition, beyond }) =>
      `  ${place}: ${verb} (${kind}) ${object.join(' ')}${preposition === '' ? '' : ` ${preposition} ${beyond.join(' ')}`}`,
  );
  const findings = found.map(({ rule, weight, pointer, text }) => {
    const effect = [rule.effect.category, rule.effect.capability, rule.effect.fact]
      .filter((part) => part !== undefined)
      .join(', ');
    return `  ${weight.toFixed(2)}  ${rule.id} [${effect}]  ${pointer} “${text.replace(/\s+/g, ' ')}”`;
  });
  return [
    `${input.server.name} › ${input.tool.name}`,
    `topics: ${[...view.topics].join(', ') || 'none'}`,
    'verbs:',
    ...(verbs.length > 0 ? verbs : ['  none']),
    'findings:',
    ...(findings.length > 0 ? findings : ['  none']),
    `weights: ${[...weights].map(([name, weight]) => `${name} ${weight.toFixed(2)}`).join(', ') || 'none'}`,
    `facts: ${[...facts].join(', ') || 'none'}; capabilities: ${[...capabilities].join(', ') || 'none'}`,
    `answer: ${category}/${row.level} by row ${row.id}, confidence ${confidenceOf(assessment, row).toFixed(2)}`,
    rationaleOf(assessment, row),
    ...(correction === undefined ? [] : [correctionText(correction)]),
  ].join('\n');
}
