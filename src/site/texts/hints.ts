import type { Annotations } from '../../catalog/tool.ts';
import type { hints } from '../../catalog/classification.ts';

export type Hint = (typeof hints)[number];

/** What each of the specification's hints claims when it is true, and when it is false. */
export const hintTexts: Record<Hint, { yes: string; no: string }> = {
  readOnlyHint: { yes: 'changes nothing', no: 'may change things' },
  destructiveHint: { yes: 'may destroy data', no: 'only adds or updates' },
  idempotentHint: { yes: 'repeating a call changes nothing more', no: 'repeating a call acts again' },
  openWorldHint: { yes: 'reaches systems outside', no: 'stays in a closed world' },
};

/** The hints that the author set, in the specification's order. */
export function declaredHints(annotations: Annotations | undefined): { hint: Hint; declared: boolean }[] {
  return (Object.keys(hintTexts) as Hint[]).flatMap((hint) => {
    const declared = annotations?.[hint];
    return typeof declared === 'boolean' ? [{ hint, declared }] : [];
  });
}
