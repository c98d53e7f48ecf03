import { readAgreements, readHintList, type HintLine } from '../classification/evaluate/hint-list.ts';
import type { HintReason } from '../classification/evaluate/hint-reasons.ts';
import type { HintAgreement } from '../classification/evaluate/hints.ts';

/** How many annotated tools agree, in words for what they are; `undefined` when nothing was measured. */
export async function readAgreement(file?: string): Promise<({ of: string } & HintAgreement)[] | undefined> {
  const agreements = await readAgreements(file);
  if (agreements === undefined) return undefined;
  const { catalog, published } = agreements;
  return [
    { of: 'Tools of this catalog', ...catalog },
    ...(published === null ? [] : [{ of: 'Tools of published lists, from other servers', ...published }]),
  ];
}

/** The tools that differ by the reason that a person found, the commonest reason first; what has none yet is left out. */
export async function hintGroups(file?: string): Promise<{ reason: HintReason; lines: HintLine[] }[]> {
  const byReason = Map.groupBy(await readHintList(file), ({ reason }) => reason);
  return [...byReason]
    .flatMap(([reason, lines]) => (reason === 'not-read-yet' ? [] : [{ reason, lines }]))
    .toSorted((a, b) => b.lines.length - a.lines.length);
}
