import type { Action } from './actions.ts';
import { anyOf, hasParameter, saysSo, topicIn } from './match.ts';
import {
  aboutData,
  alwaysPrivate,
  headExceptions,
  mine,
  ownAtBank,
  privateByTopic,
  publicContent,
  publicTopics,
  publicTrades,
  staff,
} from './vocabulary/private.ts';
import type { Topic } from './vocabulary/topics.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

/** What is read: the nouns of an action. */
export type Reading = Pick<Action, 'object' | 'beyond' | 'verb'>;

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

/** Orders and stakes without an address to ask for are those of the connected wallet. */
function holdsOwn(view: View): boolean {
  return (
    anyOf(view.name, words('order position portfolio stake staked holding')) &&
    !view.name.has('quote') &&
    !hasParameter(view, words('address wallet owner account token')) &&
    !saysSo(view, /\baddress|\bprotocol|\bpools?\b|\bvalidator/i)
  );
}

/** A register of studies, which names no patient. */
const trials = /clinical[ _-]?trials/i;

/** Anybody may read what such a server returns. */
function isPublicServer(view: View): boolean {
  const { topics } = view;
  if (topics.has('chain') && !topicIn(view, 'trading', 'payment', 'bank'))
    return !holdsOwn(view) && !(view.name.has('balance') && ofOwnWallet(view));
  if (topics.has('health') && trials.test(`${view.input.server.name} ${view.input.server.title ?? ''}`)) return true;
  return publicTopics.some((topic) => topics.has(topic)) && !topicIn(view, ...ownContent);
}

/** Of these a list gives names, and a description the structure. */
const overviews = words('doc document sheet spreadsheet slide presentation object');

const publicCalendars = words(
  'race season economic earning earnings holiday game match league sport sports release ipo dividend lunar f1 fixture',
);

/** A picture of what the user has on the screen. */
function showsScreen({ verb, object, beyond }: Reading): boolean {
  return (
    /^(?:capture|take|grab)$/.test(verb) &&
    object.at(-1) === 'screenshot' &&
    anyOf(beyond, words('screen desktop region monitor display'))
  );
}

/** The accounts of a listed company, which anybody may read. */
function ofCompany(view: View): boolean {
  return hasParameter(view, words('symbol ticker stock')) || saysSo(view, /\b(?:stock|ticker|compan(?:y|ies))\b/i);
}

/** What somebody has put in is searched. */
const ownDocuments =
  /^[^.\n]{0,80}\b(?:ingested|uploaded|imported|your (?:own )?|personal) ?(?:documents?|files?|notes)\b/i;
/** The people who buy from somebody. */
const customers = /\bcustomer (?:data|feedback|profiles?|insights?|base)\b|\bcustomers?['’]|\bCDP\b/i;

const looksUp = /^(?:get|list|retrieve|fetch|read|view|show|find|search)$/;

/** The wallet of whoever is connected, and none whose address the caller gives. */
const ownWallet = /\b(?:your|user['’]s|my|connected|own) (?:\w+ )?wallet\b/i;

function ofOwnWallet(view: View): boolean {
  return saysSo(view, ownWallet) && !hasParameter(view, words('address owner account'));
}

/** What speaks for private content before any list is asked; `undefined` leaves it open. */
function settledCase(object: readonly string[], { verb, beyond }: Reading, view: View): boolean | undefined {
  const head = object.at(-1) ?? '';
  const lead = object[0] ?? '';
  if (/^(?:verify|check|match|hash)$/.test(verb) && head === 'password') return false;
  if (anyOf(object, words('earning earnings'))) return false;
  if (verb === 'analyze' && head === 'snippet') return false;
  if (/(?:^| )query result$/.test(object.join(' '))) return topicIn(view, 'database', 'observability', 'cloud');
  if (/^(?:balance|holding)$/.test(head) && ofOwnWallet(view)) return true;
  if (head === 'order' && !/^(?:court|executive|sort|work|purchase|book)$/.test(lead) && looksUp.test(verb))
    if (!view.topics.has('market')) return true;
  if (/^(?:doc|document|page)$/.test(head) && beyond.at(-1) === 'workspace') return true;
  if (/^(?:search|query|ask|run)$/.test(verb) && hasParameter(view, words('corpus corpora'))) return true;
  if (head === 'geolocation' && anyOf([...view.lead, ...view.name], mine)) return true;
  if (showsScreen({ verb, object, beyond })) return true;
  if (anyOf(object, words('terminal console')) && /^(?:output|buffer|screen|content|scrollback)$/.test(head))
    return !topicIn(view, 'simulated');
  if (/^(?:row|record|entry)$/.test(head) && beyond.at(-1) === 'database') return true;
  if (head === 'data' && beyond[0] === 'database') return true;
  if (/^(?:output|buffer|scrollback)$/.test(head) && anyOf(beyond, words('terminal console'))) return true;
  if (/^(?:query|search|retrieve|ask)$/.test(verb) && saysSo(view, ownDocuments)) return true;
  if (head === 'profile' && customers.test(view.input.server.description ?? '')) return true;
  if (head === 'note' && customers.test(view.input.server.description ?? '')) return true;
  if (head === 'statement' && ofCompany(view)) return false;
  if (
    head === 'journal' &&
    saysSo(view, /\b(?:articles?|papers?|publish\w*|publications?|scholarly|citations?|metrics)\b/i)
  )
    return false;
  if (head === 'setting' && view.topics.has('health')) return anyOf(object, words('user device personal'));
  if (head === 'history' && anyOf([...object, ...beyond], words('command browser browsing'))) return true;
  if (verb === 'capture' && anyOf(object, words('traffic packet keystroke'))) return true;
  if (head === 'orderbook' || (head === 'book' && object.includes('order'))) return false;
  if (head === 'note' && view.topics.has('social')) return false;
  if (/^(?:calendar|schedule)$/.test(head) && anyOf(object, publicCalendars)) return false;
  if (lead === 'alert' && /^(?:policy|rule)$/.test(head)) return false;
  if (
    overviews.has(head) &&
    (verb === 'describe' || (/^(?:list|display|enumerate)$/.test(verb) && topicIn(view, 'files', 'notes')))
  )
    return false;
  if (object.includes('audit') && /^(?:event|trail|record|entry)$/.test(head)) return true;
  if (head === 'key' && anyOf(object, words('public publishable anon'))) return false;
  if (head === 'screenshot' && (topicIn(view, 'simulated') || saysSo(view, /\bsimulator|\bemulator/i))) return false;
  if (/^(?:screenshot|capture|take)$/.test(verb) && anyOf(object, words('screen desktop webcam camera photo')))
    return !topicIn(view, 'browser', 'simulated');
  if (head === 'picture' && anyOf(view.lead, words('webcam camera'))) return true;
  if (/calendars$/i.test(view.input.tool.name)) return false;
  if (
    head === 'base' &&
    object.includes('knowledge') &&
    /^(?:query|retrieve|search)$/.test(verb) &&
    !anyOf(view.name, words('documentation doc docs'))
  )
    return true;
  if (verb === 'list' && /^(?:calendar|screen|display|monitor)$/.test(head)) return false;
  if (
    (lead === 'payment' || (object.at(-2) === 'payment' && /^(?:user|customer|my|saved)$/.test(lead))) &&
    head === 'method'
  )
    return anyOf([...view.lead, ...view.name], words('user your my workspace customer saved account'));
  if (lead === 'order' && head === 'status') return !view.topics.has('market');
  if (/^(?:payment|order)$/.test(lead) && /^(?:payment|order|history|status)$/.test(head))
    return !view.topics.has('market');
  if (
    view.topics.has('bank') &&
    anyOf(object, words('credit cost invoice spend spending expense budget bill')) &&
    !anyOf(object, words('rule pricing price rate'))
  )
    return true;
  if (view.topics.has('cloud') && head === 'object' && verb !== 'list') return true;
  if (head === 'case' && !anyOf(object, words('test use'))) return true;
  if (
    object.includes('wallet') &&
    (view.parameters.some(({ words: known }) => known.includes('address')) ||
      saysSo(view, /\b(?:provided|given) wallet address\b/i)) &&
    !view.topics.has('bank')
  )
    return false;
  if (anyOf(object, words('transcript subtitle caption')) && topicIn(view, 'social', 'media')) return false;
  return undefined;
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
