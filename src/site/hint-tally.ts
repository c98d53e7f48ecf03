import { hints, type Classification } from '../catalog/classification.ts';
import type { Tool } from '../catalog/tool.ts';
import { declaredHints, type Hint } from './texts/hints.ts';

/** What the authors of some tools declare with one hint, and how often our answer says otherwise. */
export interface HintTally {
  /** Tools whose author set it to `true`. */
  yes: number;
  /** Tools whose author set it to `false`. */
  no: number;
  /** Of both, tools whose answer contradicts it. */
  conflicts: number;
}

export type HintTallies = Record<Hint, HintTally>;

export function noHints(): HintTallies {
  return Object.fromEntries(hints.map((hint) => [hint, { yes: 0, no: 0, conflicts: 0 }])) as HintTallies;
}

/** `answers` has one entry a tool. */
export function tallyHints(tools: readonly Tool[], answers: readonly Classification[]): HintTallies {
  const tallies = noHints();
  for (const [position, { annotations }] of tools.entries()) {
    for (const { hint, declared } of declaredHints(annotations)) tallies[hint][declared ? 'yes' : 'no'] += 1;
    for (const { hint } of answers[position]!.conflicts) tallies[hint].conflicts += 1;
  }
  return tallies;
}

/** Adds the second to the first. */
export function addHints(sum: HintTallies, more: HintTallies): void {
  for (const hint of hints) {
    sum[hint].yes += more[hint].yes;
    sum[hint].no += more[hint].no;
    sum[hint].conflicts += more[hint].conflicts;
  }
}
