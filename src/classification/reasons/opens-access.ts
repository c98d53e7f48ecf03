import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, hasParameter, headOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { accountWithLogin, changesLogin, changesOwner, loginLink } from './changes-login.ts';

/** To manage these is to say who may do what. */
const managed = words('access permission role privilege credential iam acl policy-binding');

export function managesAccess(action: Action): boolean {
  return /^(?:manage|administer|administrate|control)$/.test(action.verb) && managed.has(headOf(action));
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
