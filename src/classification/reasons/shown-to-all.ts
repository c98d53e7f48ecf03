import { anyOf, hasParameter, saysSo, topicIn } from '../match.ts';
import { publicTopics } from '../vocabulary/private.ts';
import type { Topic } from '../vocabulary/topics.ts';
import { words } from '../vocabulary/words.ts';
import type { View } from '../view.ts';

/** Topics whose own content is private, whatever else the server is about. */
const ownContent: readonly Topic[] = [
  'mail',
  'chat',
  'trading',
  'bank',
  'payment',
  'database',
  'notes',
  'files',
  'health',
  'contacts',
  'shop',
  'calendar',
  'browser',
];

/** Orders and stakes without an address to ask for are those of the connected wallet. */
export function holdsOwn(view: View): boolean {
  return (
    anyOf(view.name, words('order position portfolio stake staked holding')) &&
    !view.name.has('quote') &&
    !hasParameter(view, words('address wallet owner account token')) &&
    !saysSo(view, /\baddress|\bprotocol|\bpools?\b|\bvalidator/i)
  );
}

/** The wallet of whoever is connected, and none whose address the caller gives. */
const ownWallet = /\b(?:your|user['’]s|my|connected|own) (?:\w+ )?wallet\b/i;

export function ofOwnWallet(view: View): boolean {
  return saysSo(view, ownWallet) && !hasParameter(view, words('address owner account'));
}

/** A register of studies, which names no patient. */
const trials = /clinical[ _-]?trials/i;

/** Anybody may read what such a server returns. */
export function isPublicServer(view: View): boolean {
  const { topics } = view;
  if (topics.has('chain') && !topicIn(view, 'trading', 'payment', 'bank'))
    return !holdsOwn(view) && !(view.name.has('balance') && ofOwnWallet(view));
  if (topics.has('health') && trials.test(`${view.input.server.name} ${view.input.server.title ?? ''}`)) return true;
  return publicTopics.some((topic) => topics.has(topic)) && !topicIn(view, ...ownContent);
}
