import type { Assessment } from './assess.ts';
import type { RiskRow } from './risk.ts';

/** One or two plain sentences: what the tool does by which words, and the reason of the row that decided the level. */
export function rationaleOf({ decisive }: Assessment, row: RiskRow): string {
  const [first] = decisive;
  if (!first) return row.sentence;
  return `It ${first.rule.effect.says} (“${first.text}”). ${row.sentence}`;
}
