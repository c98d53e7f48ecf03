import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const accessNouns = words(
  'permission permissions role policy iam acl grant privilege admin administrator mfa 2fa sso rolebinding clusterrole restriction access allowlist whitelist blacklist accesslist',
);

const otherPolicies = words(
  'play alert accessibility notification monitor cache backup routing scaling autoscaling escalation cancellation refund privacy shipping retention return insurance token-limit model speaker character request actor lifecycle',
);

/** Rights are given, changed or taken. */
export function changesRights(action: Action, view: View): boolean {
  const { verb, object } = action;
  if (verb === 'grant' || (verb === 'revoke' && view.actions.some((other) => other.verb === 'grant'))) return true;
  if (/^(?:promote|demote)$/.test(verb) && anyOf(object, words('member user admin participant'))) return true;
  if (
    /^(?:request|share|revoke|push|deploy|publish|transfer)$/.test(verb) ||
    (verb === 'set' && headOf(action) === 'access')
  )
    return false;
  return anyOf(object, accessNouns) && !anyOf(object, otherPolicies);
}
