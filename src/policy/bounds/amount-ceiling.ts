import type { FindBound } from './bound.ts';
import { parametersOf } from './parameters.ts';

/** A figure to be changed: no ceiling fits every currency and unit. */
const ceiling = 100;

const amounts =
  /^(?:(?:total|max|payment|refund|transfer|order|charge|transaction|daily|lifetime) )?(?:amount|budget)$|^(?:total|max) (?:price|cost|spend)$/;

/** An amount of money with a ceiling; in amounts sent as text the pattern allows 0 to the ceiling. */
export const amountCeiling: FindBound = (tool, { category }) => {
  if (category !== 'Financial') return undefined;
  const found = parametersOf(tool).find(({ words }) => amounts.test(words));
  if (found === undefined) return undefined;
  const path = `args.${found.name}`;
  const numeric = found.types.includes('number') || found.types.includes('integer');
  if (!numeric && !found.types.includes('string')) return undefined;
  return {
    id: 'amount-ceiling',
    parameter: found.name,
    require: numeric ? [] : [{ path, op: 'regex', value: `^(?:${ceiling}(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]+)?)$` }],
    deny_if: numeric
      ? [
          {
            conditions: [{ path, op: 'gt', value: ceiling }],
            on_deny: `The policy allows at most ${ceiling} in ${found.name}.`,
          },
        ]
      : [],
    catches: `Calls with more than ${ceiling} in ${found.name}, with none, or with one that is not a number.`,
    misses: `The unit: ${ceiling} is in whatever ${found.name} counts (cents, dollars, coins), so set your own figure. Nor does it add up repeated calls.`,
  };
};
