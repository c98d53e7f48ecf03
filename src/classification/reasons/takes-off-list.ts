import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, headOf, topicIn } from '../match.ts';
import { groupings } from '../vocabulary/objects.ts';
import { words } from '../vocabulary/words.ts';

const marks = words(
  'approval label tag assignee reaction favorite favourite follower like vote star watcher reviewer attendee participant collaborator teammate track song episode show mention date due-date due priority estimate parent blocker saved follow repost retweet upvote topic pin flag property attribute relation relationship membership guest subscriber cover formatting filter highlight underline whitespace stopword emoji dependency parameter mute watch association friend',
);

/** Taken away even by a call that is named "delete". */
const onlyMarks = words(
  'approval assignee reaction favorite favourite vote like star watcher membership follower collaborator reviewer attendee participant member date due-date friend',
);

const persons = words(
  'user member person participant attendee collaborator reviewer agent contact lead subscriber profile',
);

const kept = words('database table account server instance file document index key item-record');

const ownedMarks = words('tag label date assignee property field flag relationship');

const ownMarkOf = words('issue project git repo repository custom feature gmail mail flag');

const notListed = words(
  'file job row record document column every entry node slide layer page comment message image instance element object block release domain webhook environment variable secret vertex edge',
);

/** A label, a member or an entry of a list is taken away and can be put back. */
export function takesOff(action: Action, view: View): boolean {
  const { object } = action;
  if (headOf(action) === 'permission') return false;
  const head = headOf(action);
  if (head === 'flag' && object.includes('feature')) return false;
  if (head === 'link' && anyOf(object, words('issue task ticket story item'))) return true;
  if (anyOf(object, kept) && !anyOf(action.beyond, groupings)) return false;
  const every = view.lead.has('all') || view.name.has('all');
  if (every && !anyOf(object, marks) && !anyOf(object, persons)) return false;
  if (head === 'bookmark' && topicIn(view, 'social')) return true;
  if (head === 'subscription' && anyOf(object, words('notification webhook event repository thread'))) return true;
  if (action.kind === 'destroy') {
    if (anyOf(action.beyond, wished)) return true;
    if (onlyMarks.has(head)) return !(head === 'member' && topicIn(view, 'people'));
    return action.place === 'name' && object.length > 1 && ownedMarks.has(head) && !ownMarkOf.has(object[0] ?? '');
  }
  if (action.preposition === 'from' && persons.has(head)) return true;
  if (action.preposition === 'from' && anyOf(action.beyond, groupings))
    return anyOf(action.beyond, listsOnly) || (!anyOf(object, notListed) && !isNamedDeletion(view));
  if (anyOf(object.slice(-2), marks) && !/^(?:setting|config|configuration)$/.test(head))
    return (
      !/^(?:topic|track|property|parameter|attribute)$/.test(head) || action.beyond.length > 0 || topicIn(view, 'media')
    );
  if (object.length > 1 && persons.has(head)) return true;
  return persons.has(head) && !/^(?:contact|lead|profile|user|person|agent)$/.test(head);
}

/** Lists that only point at what is kept elsewhere. */
const wished = words('wantlist wishlist watchlist favorite favourite playlist');

/** Called a deletion, so that what is taken out of a project or a workspace is lost. */
function isNamedDeletion({ named }: View): boolean {
  return named?.kind === 'destroy';
}

const listsOnly = words(
  'campaign audience sequence list playlist favorite favourite cart cycle sprint epic milestone module watchlist wishlist wantlist whitelist blacklist allowlist denylist blocklist group segment',
);

export const taking = words('remove delete clear exclude unset pop reset omit strip destroy detach');
