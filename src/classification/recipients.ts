import type { Action } from './actions.ts';
import { anyOf, hasParameter, saysSo } from './match.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

/** A document is opened to somebody who could not see it. */
export function sharesOut({ verb, object }: Action, view: View): boolean {
  return (
    verb === 'share' &&
    anyOf(object, words('file folder document doc sheet spreadsheet presentation')) &&
    (hasParameter(view, words('email')) ||
      saysSo(view, /\bwith (?:an? )?(?:\w+ )?(?:users?|people|person|someone|email)\b/i))
  );
}

/** Somebody else has it from now on. */
export function handsOver({ verb, object, beyond }: Action, view: View): boolean {
  return (
    verb === 'transfer' &&
    anyOf(object, words('profile file folder domain lead contact ticket record project number listing account')) &&
    anyOf([...beyond, ...view.name], words('workspace owner organization account user person team'))
  );
}

/** The recipient is a person's phone number or address. */
export function takesPerson(view: View): boolean {
  return (
    view.parameters.some(
      ({ words: known, name, description }) =>
        /^(?:phone|phone_?numbers?|to_?(?:number|phone|email)|recipient_?(?:phone|email|number)|jid)$/i.test(name) ||
        (/^(?:recipients?|to|contact)$/.test(known.join(' ')) && person.test(description)),
    ) || recipient.test(view.description)
  );
}
const person = /\bphone numbers?\b|\be-?mail address|\bJID\b/i;
const recipient = /\b(?:recipients?|to|contact)\b[^.\n]{0,40}\b(?:phone numbers?|JID)\b/i;
