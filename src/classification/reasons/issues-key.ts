import type { Action } from '../actions.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const keys = words('dsn key apikey credential credentials password secret token');
const otherKeys = words(
  'random hex secure uuid nonce i18n translation public registry annotation color foreign primary result page shortcut keyboard csrf design object measure value idempotency session erc20 spl style nft value-key ssl',
);
const issuing =
  /^(?:create|add|generate|rotate|issue|register|confirm|reset|set|change|regenerate|update|renew|new|provision|upsert|put|replace|insert)$/;

/** What is put into a vault opens nothing yet; a key that is issued or rotated does. */
export function keepsSecret(action: Action, view: View): boolean {
  if (!/^(?:create|add|set|put|update|upsert|insert|replace|edit|new)$/.test(action.verb)) return false;
  const head = headOf(action);
  return head === 'secret' || (topicIn(view, 'secrets') && /^(?:password|item|credential)$/.test(head));
}

/** A key, a token or a password comes into force. */
export function issuesKey(action: Action, view: View): boolean {
  const { verb, object } = action;
  if (!issuing.test(verb) || !anyOf(object, keys) || anyOf(object, otherKeys)) return false;
  if (verb === 'generate' && anyOf(object, words('password'))) return false;
  const head = headOf(action);
  return !(head === 'token' && topicIn(view, 'chain')) && (head !== 'key' || object.length > 1);
}
