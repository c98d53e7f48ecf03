import { hintReasons, type HintReason } from './hint-reasons.ts';
import { agreementOf, agrees, type HintCase } from './hints.ts';
import { percent } from './measures.ts';

/** How many agree, and every tool that does not by its reason; `reasonOf` gives the reason that a person found, when there is one. */
export function hintsText(
  title: string,
  cases: readonly HintCase[],
  reasonOf: (one: HintCase) => HintReason | undefined,
): string {
  const { annotated, agreeing } = agreementOf(cases);
  const groups = Map.groupBy(
    cases.filter((one) => !agrees(one)),
    (one) => reasonOf(one) ?? one.likely,
  );
  const byCount = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    `${title}: ${agreeing} of ${annotated} annotated tools agree with readOnlyHint (${percent(annotated === 0 ? null : agreeing / annotated)}), with the annotations hidden`,
    ...byCount.map(([reason, group]) =>
      [
        `${group.length} × ${reason}: ${hintReasons[reason]}`,
        ...group.map(
          ({ server, tool, declared, assessed }) =>
            `  ${server} › ${tool}: declared ${declared ? 'read-only' : 'not read-only'}, ours ${assessed}`,
        ),
      ].join('\n'),
    ),
  ].join('\n\n');
}
