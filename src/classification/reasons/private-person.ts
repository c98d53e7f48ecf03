import { anyOf } from '../match.ts';
import type { Reading } from '../privacy.ts';
import { mine } from '../vocabulary/private.ts';
import { words } from '../vocabulary/words.ts';
import type { View } from '../view.ts';

const publicCalendars = words(
  'race season economic earning earnings holiday game match league sport sports release ipo dividend lunar f1 fixture',
);

/** The people who buy from somebody. */
const customers = /\bcustomer (?:data|feedback|profiles?|insights?|base)\b|\bcustomers?['’]|\bCDP\b/i;

/** What looks private by its noun and is not. */
function isHarmless(object: readonly string[], { verb }: Reading, view: View): boolean {
  const head = object.at(-1) ?? '';
  if (/^(?:verify|check|match|hash)$/.test(verb) && head === 'password') return true;
  if (anyOf(object, words('earning earnings')) || (verb === 'analyze' && head === 'snippet')) return true;
  if (head === 'note' && view.topics.has('social')) return true;
  if (/^(?:calendar|schedule)$/.test(head) && anyOf(object, publicCalendars)) return true;
  if (object[0] === 'alert' && /^(?:policy|rule)$/.test(head)) return true;
  return head === 'key' && anyOf(object, words('public publishable anon'));
}

/** Whether what is read of a person and of what the person did is private; `undefined` leaves it open. */
export function privatePerson(object: readonly string[], reading: Reading, view: View): boolean | undefined {
  const head = object.at(-1) ?? '';
  if (/^(?:profile|note)$/.test(head) && customers.test(view.input.server.description ?? '')) return true;
  if (isHarmless(object, reading, view)) return false;
  if (head === 'geolocation' && anyOf([...view.lead, ...view.name], mine)) return true;
  if (head === 'setting' && view.topics.has('health')) return anyOf(object, words('user device personal'));
  if (head === 'history' && anyOf([...object, ...reading.beyond], words('command browser browsing'))) return true;
  if (object.includes('audit') && /^(?:event|trail|record|entry)$/.test(head)) return true;
  if (/calendars$/i.test(view.input.tool.name)) return false;
  return head === 'case' && !anyOf(object, words('test use')) ? true : undefined;
}
