import type { FindBound } from './bound.ts';
import { parametersOf } from './parameters.ts';

const switches =
  /^(?:is )?(?:dry ?run(?: only)?|simulat(?:e|ion)(?: only)?|validate only|preview only|check only|plan only|what ?if|no ?op|test mode)$/;

/** A switch that makes the call a rehearsal. Asked for only where a call cannot be put back: elsewhere it would end the tool's use. */
export const dryRun: FindBound = (tool, { category, riskLevel }) => {
  const grave =
    category === 'Destructive' || category === 'Financial' || riskLevel === 'high' || riskLevel === 'critical';
  if (!grave || category === 'Read') return undefined;
  const found = parametersOf(tool).find(({ words, types }) => switches.test(words) && types.includes('boolean'));
  if (found === undefined) return undefined;
  return {
    id: 'dry-run',
    parameter: found.name,
    require: [{ path: `args.${found.name}`, op: 'eq', value: true }],
    deny_if: [],
    catches: `Calls that leave ${found.name} out or set it to anything but true, so that only rehearsals pass.`,
    misses: `A server that acts in spite of ${found.name}: the gateway sees the switch, not what the server does with it.`,
  };
};
