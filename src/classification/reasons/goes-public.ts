import type { Action } from '../actions.ts';
import { anyOf, saysSo, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const posts = words(
  'tweet post thread reply comment video reel story pin media photo image content status connection invitation invite message note text carousel toot cast',
);

/** Something is posted where everybody reads it. */
function postsSocially({ verb, object }: Action): boolean {
  if (anyOf(object, words('message dm like follow bookmark'))) return false;
  if (/^(?:tweet|retweet|repost|crosspost|publish|quote)$/.test(verb)) return true;
  return (
    /^(?:post|create|reply|respond|submit|share|comment|send|upload|add|make|schedule)$/.test(verb) &&
    (object.length === 0 || anyOf(object, posts))
  );
}

/** Storage whose content anybody can fetch, for good. */
const openStorage = words('ipfs arweave filecoin permaweb catbox pastebin');

/** What was private is opened to all, or is put where all can fetch it. */
export function showsToAll({ verb, object, beyond }: Action, view: View): boolean {
  if (/^(?:set|change|update|make)$/.test(verb))
    return object.at(-1) === 'visibility' && topicIn(view, 'source', 'cloud', 'files', 'notes');
  if (!/^(?:upload|pin|store|add|put|paste)$/.test(verb)) return false;
  return anyOf([...object, ...beyond], openStorage) || saysSo(view, /^[^\n]{0,160}\bdecentralized storage\b/i);
}

/** Everybody can read it from now on. */
export function goesPublic(action: Action, view: View): boolean {
  const { verb, object } = action;
  if (/^(?:tweet|retweet)$/.test(verb)) return true;
  if (verb === 'make' && object.at(-1) === 'public') return true;
  if (topicIn(view, 'social') && postsSocially(action)) return true;
  if (/^(?:publish|unpublish)$/.test(verb)) return !anyOf(object, words('message event comment review'));
  return (
    verb === 'post' && anyOf(object, words('content video status article')) && !topicIn(view, 'chat', 'tasks', 'notes')
  );
}
