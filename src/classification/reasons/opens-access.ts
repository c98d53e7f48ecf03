import type { Action } from '../actions.ts';
import { anyOf, hasParameter, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

/** To manage these is to say who may do what. */
const managed = words('access permission role privilege credential iam acl policy-binding');

export function managesAccess(action: Action): boolean {
  return /^(?:manage|administer|administrate|control)$/.test(action.verb) && managed.has(headOf(action));
}

/** Whoever has it is logged in. */
const loginLink = /\b(?:login|magic|sign-?in|sso|autologin) link$|\blogin url$/;

/** Whoever knows its password gets to files, tables or a shell. */
const accountWithLogin = /\b(?:ftp|sftp|ssh|shell|service|root) (?:account|user)$/;

/** Who owns it from now on decides who else may do what with it. */
function changesOwner({ object }: Action, view: View): boolean {
  if (object.includes('ownership')) return true;
  return (
    topicIn(view, 'cloud', 'source') &&
    /^(?:app|application|repo|repository|project|site|organization)$/.test(object.at(-1) ?? '')
  );
}

/** What somebody proves by who they are. */
const factors = words('factor authenticator mfa 2fa passkey');

/** A second factor, or a password that holds no longer: it decides who gets in. */
function changesLogin({ verb, object }: Action, view: View): boolean {
  if (verb === 'expire') return object.at(-1) === 'password';
  return (
    /^(?:enroll|unenroll|reset|activate|deactivate|suspend|add|update)$/.test(verb) &&
    anyOf(object.slice(-1), factors) &&
    (topicIn(view, 'security') || object.at(-1) !== 'factor')
  );
}

/** Somebody gets in, or acts as somebody else, by this call alone. */
export function opensAccess(action: Action, view: View): boolean {
  const { verb, object } = action;
  const said = object.join(' ');
  const head = headOf(action);
  if (/^(?:impersonate|elevate|unseal)$/.test(verb) || changesLogin(action, view)) return true;
  if (/^(?:create|add|new)$/.test(verb) && accountWithLogin.test(said)) return true;
  if (/^(?:set|update)$/.test(verb) && head === 'claim' && /custom[ _-]?claim/i.test(view.input.tool.name)) return true;
  if (/^(?:create|add|set|new)$/.test(verb) && /^(?:delegate|delegation)$/.test(head)) return true;
  if (verb === 'transfer') return changesOwner(action, view);
  if (/^(?:clear|delete|remove)$/.test(verb)) return /^(?:acl|permission)$/.test(head);
  if (verb === 'bind') return anyOf([...object, ...action.beyond], words('admin administrator role'));
  if (verb === 'assume') return object.includes('role') || head === 'user';
  if (verb === 'bypass') return topicIn(view, 'security', 'secrets');
  if (/^(?:create|generate|issue)$/.test(verb)) return loginLink.test(said);
  if (/^(?:push|deploy|publish)$/.test(verb)) return /^(?:perms?|permission)$/.test(head);
  if (verb === 'authorize') return /^(?:device|machine|node)$/.test(head);
  if (verb === 'approve' && anyOf(object, words('device authorization login signin pairing'))) return true;
  return /^(?:approve|deny)$/.test(verb) && /\b(?:access|join|membership) request$/.test(said);
}

/** A person is let in together with what the person may do. */
export function admitsWithRights(action: Action, view: View): boolean {
  const head = headOf(action);
  const withPassword =
    /^(?:create|add|new)$/.test(action.verb) &&
    head === 'user' &&
    topicIn(view, 'database', 'cloud', 'desktop') &&
    hasParameter(view, words('password'));
  if (withPassword) return true;
  return (
    /^(?:add|invite|update|create)$/.test(action.verb) &&
    /^(?:member|user|collaborator)$/.test(head) &&
    hasParameter(view, words('role permission admin accesslevel'))
  );
}

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
