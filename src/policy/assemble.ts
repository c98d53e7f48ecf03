import type { Policy } from './policy.ts';
import type { ToolRecommendation } from './recommend.ts';

/** One file from the rules of several tools; what is not among them is denied. */
export function assemblePolicy(tools: readonly Pick<ToolRecommendation, 'tool' | 'decision' | 'rule'>[]): Policy {
  const hidden = tools.filter(({ decision }) => decision === 'hidden').map(({ tool }) => tool);
  const listed = tools.flatMap(({ tool, rule }) => (rule === null ? [] : [[tool, rule] as const]));
  return {
    version: '1',
    default: 'deny',
    ...(hidden.length > 0 && { hide: hidden }),
    tools: Object.fromEntries(listed),
  };
}
