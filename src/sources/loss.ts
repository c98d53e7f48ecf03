import type { Counts } from '../catalog/sources-file.ts';
import type { ToolLists } from './plan.ts';

/** The largest share of what a source had that it may lose from one crawl to the next. */
const bearable = 0.2;

const acceptance = (source: string): string =>
  `Nothing of it was taken. If that is right, accept it with --accept-loss ${source}`;

/** Why a source that lists so many fewer entries than last time is refused; `undefined` when it does not. */
export function lossOfEntries(source: string, before: Counts | undefined, known: number): string | undefined {
  if (before === undefined || before.known - known <= before.known * bearable) return undefined;
  return `It lists ${known} entries, where it listed ${before.known} the last time. ${acceptance(source)}.`;
}

/** Why a source whose tool lists vanished from so many servers is refused. */
export function lossOfToolLists(source: string, { had, lost }: ToolLists): string | undefined {
  if (lost <= had * bearable) return undefined;
  return `The tool lists of ${lost} servers are gone, of ${had} that had one. ${acceptance(source)}.`;
}
