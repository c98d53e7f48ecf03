import type { Abilities } from '../policy/outcome.ts';

/** What a format can do, in one sentence: "It can ask a person and cap calls of one tool." */
export function formatAbilities({ ask, limit, conditions, hide }: Abilities): string {
  const can = [
    ask && 'ask a person before a call',
    limit === 'tool' && 'cap the calls of one tool',
    limit === 'route' && 'cap the calls of a route',
    conditions && 'look at arguments',
    hide && 'hide a tool from the model',
  ].filter((ability) => ability !== false);
  if (can.length === 0) return 'It can allow and deny.';
  const list = can.length === 1 ? can[0] : `${can.slice(0, -1).join(', ')} and ${can.at(-1)}`;
  return `Beside allowing and denying it can ${list}.`;
}
