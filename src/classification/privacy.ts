import type { Action } from './actions.ts';
import { anyOf, saysSo, topicIn } from './match.ts';
import { privateDocuments } from './reasons/private-documents.ts';
import { privateMoney } from './reasons/private-money.ts';
import { privatePerson } from './reasons/private-person.ts';
import { privateScreen } from './reasons/private-screen.ts';
import { holdsOwn, isPublicServer } from './reasons/shown-to-all.ts';
import {
  aboutData,
  alwaysPrivate,
  headExceptions,
  mine,
  ownAtBank,
  privateByTopic,
  publicContent,
  publicTrades,
  staff,
} from './vocabulary/private.ts';
import type { Topic } from './vocabulary/topics.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

/** What is read: the nouns of an action. */
export type Reading = Pick<Action, 'object' | 'beyond' | 'verb'>;

const shownToAll: readonly Topic[] = [
  'social',
  'media',
  'source',
  'chain',
  'market',
  'research',
  'docs',
  'simulated',
  'web',
];
const stated =
  /\((?:private|personal)\)|\bpersonal (?:data|information|details)\b|\bconfidential\b|\binternal knowledge\b|\bpersonal\/team\b|\bpersonal (?:knowledge|notes|memor)|\bsensitive (?:data|information)\b/i;

/** What speaks for private content before any list is asked; `undefined` leaves it open. */
function settledCase(object: readonly string[], reading: Reading, view: View): boolean | undefined {
  return (
    privatePerson(object, reading, view) ??
    privateScreen(object, reading, view) ??
    privateDocuments(object, reading, view) ??
    privateMoney(object, reading, view)
  );
}

/** What speaks against: a number, a kind, a setting, or what is published anyway. */
function isAboutData(object: readonly string[], view: View): boolean {
  if (view.topics.has('health') && /^(?:stat|stats|statistics|summary|metric)$/.test(object.at(-1) ?? '')) return false;
  if (aboutData.has(object.at(-1) ?? '')) return true;
  if (anyOf(object, words('template type schema count statistics setting public market ticker kline candle')))
    return true;
  if (view.topics.has('trading') && anyOf(object, publicTrades) && !anyOf(view.name, mine) && !anyOf(view.lead, mine))
    return true;
  return view.topics.has('social') && anyOf(object, publicContent) && !anyOf(object, words('dm inbox'));
}

function isPrivateNoun(object: readonly string[], view: View): boolean {
  const head = object.at(-1) ?? '';
  const selfOrSearch = words('current me self myself public search lookup');
  if (
    staff.has(head) &&
    !(head === 'worker' && view.topics.has('cloud')) &&
    (!topicIn(view, ...shownToAll) || view.name.has('organization'))
  ) {
    if (view.topics.has('people') || head === 'member' || !anyOf(view.name, selfOrSearch)) return true;
  }
  const nouns = object.filter((word) => word !== 'bank' || anyOf(object, ownAtBank) || view.topics.has('bank'));
  if (!anyOf(nouns, alwaysPrivate)) return false;
  const record =
    anyOf(object, words('log history call address')) &&
    anyOf(object, words('change git commit release chain block event contract price version historical'));
  return !record && !(object.includes('call') && topicIn(view, 'trading', 'source'));
}

function isPrivateHere(object: readonly string[], view: View): boolean {
  const here = privateByTopic.filter(
    ([topic]) => view.topics.has(topic) && !(topic === 'notes' && view.topics.has('social')),
  );
  if (here.some(([, nouns]) => nouns.has(object.at(-1) ?? ''))) return true;
  return (
    object.length > 1 &&
    here.some(([topic, nouns]) => !/^(?:database|source|desktop)$/.test(topic) && nouns.has(object[0] ?? ''))
  );
}

/** Whether reading this gives private content away: its noun, what the server is about, and what speaks against it. */
export function privacyOf(reading: Reading, view: View): boolean {
  if (isPublicServer(view)) return false;
  const kept = view.topics.has('database') && reading.beyond.includes('table') ? 'item' : '';
  const object = reading.object.filter((word) => word === kept || !headExceptions.has(word));
  if (view.topics.has('chain') && !topicIn(view, 'trading', 'payment', 'bank') && holdsOwn(view)) return true;
  const settled = settledCase(object, reading, view);
  if (settled !== undefined) return settled;
  if (isAboutData(object, view)) return false;
  if (isPrivateNoun(object, view) || isPrivateHere(object, view)) return true;
  if (object.length === 0 && reading.beyond.length > 0)
    return privacyOf({ ...reading, object: reading.beyond, beyond: [] }, view);
  return saysSo(view, stated);
}
