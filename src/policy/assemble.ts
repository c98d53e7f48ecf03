import type { MadeFor, Policy } from './policy.ts';
import type { ToolRecommendation } from './recommend.ts';

/** One file from the rules of several tools; what is not among them is denied. */
export function assemblePolicy(
  tools: readonly Pick<ToolRecommendation, 'tool' | 'decision' | 'rule'>[],
  madeFor?: MadeFor,
): Policy {
  const hidden = tools.filter(({ decision }) => decision === 'hidden').map(({ tool }) => tool);
  const listed = tools.flatMap(({ tool, rule }) => (rule === null ? [] : [[tool, rule] as const]));
  return {
    version: '1',
    default: 'deny',
    ...(hidden.length > 0 && { hide: hidden }),
    tools: Object.fromEntries(listed),
    ...(madeFor !== undefined && { made_for: madeFor }),
  };
}
