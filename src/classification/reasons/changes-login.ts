import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** Whoever has it is logged in. */
export const loginLink = /\b(?:login|magic|sign-?in|sso|autologin) link$|\blogin url$/;

/** Whoever knows its password gets to files, tables or a shell. */
export const accountWithLogin = /\b(?:ftp|sftp|ssh|shell|service|root) (?:account|user)$/;

/** Who owns it from now on decides who else may do what with it. */
export function changesOwner({ object }: Action, view: View): boolean {
  if (object.includes('ownership')) return true;
  return (
    topicIn(view, 'cloud', 'source') &&
    /^(?:app|application|repo|repository|project|site|organization)$/.test(object.at(-1) ?? '')
  );
}

/** What somebody proves by who they are. */
const factors = words('factor authenticator mfa 2fa passkey');

/** A second factor, or a password that holds no longer: it decides who gets in. */
export function changesLogin({ verb, object }: Action, view: View): boolean {
  if (verb === 'expire') return object.at(-1) === 'password';
  return (
    /^(?:enroll|unenroll|reset|activate|deactivate|suspend|add|update)$/.test(verb) &&
    anyOf(object.slice(-1), factors) &&
    (topicIn(view, 'security') || object.at(-1) !== 'factor')
  );
}
