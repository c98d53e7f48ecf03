import type { ToolRecommendation } from './recommend.ts';

type Decided = Pick<ToolRecommendation, 'decision' | 'rule' | 'limit' | 'conditions'>;

/** The effect line: what becomes of the tool when its policy is in force. */
export function describeEffect({ decision, rule, limit, conditions }: Decided): string {
  switch (decision) {
    case 'allowed':
      return 'Stays allowed; everything else on the server is denied.';
    case 'capped':
      return `Stays usable, rate-capped at ${limit?.max} calls a ${limit?.window}${
        conditions.length > 0 ? ', and only within its conditions' : ''
      }.`;
    case 'asked':
      return 'Asks a person before each call.';
    case 'hidden':
      return 'The agent never sees it, and a call that names it is denied.';
    case 'denied':
      return rule === null
        ? 'Denied: it is not listed, and the default denies it.'
        : 'Denied until a person changes the policy.';
  }
}

/** When the conditions of a rule take effect; empty where there are none. */
export function describeConditions({ decision, conditions }: Decided): string {
  if (conditions.length === 0) return '';
  if (decision === 'hidden') return 'They take effect once a person takes the tool out of "hide".';
  if (decision === 'denied') return 'They take effect once a person removes the entry that denies every call.';
  return 'They hold for every call.';
}
