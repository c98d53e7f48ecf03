import type { Action } from '../actions.ts';
import { anyOf, hasParameter, saysSo, topicIn } from '../match.ts';
import { takesPerson } from '../recipients.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';

const outward = words(
  'email mail sms call tweet fax whatsapp phone newsletter campaign broadcast linkedin imessage connection voicemail dial mms marketing announcement reel press story',
);

/** A letter, a call or a newsletter by its own noun. */
export function sendsOutward({ verb, object }: Action): boolean {
  if (
    /^(?:create|make|place|schedule|start|launch)$/.test(verb) &&
    anyOf(object, words('call phone tweet broadcast sms'))
  )
    return true;
  return anyOf(object, outward) && !/^(?:create|add|write|schedule)$/.test(verb);
}

/** The recipient is a person's number or address. */
export function sendsToPerson({ verb, object }: Action, view: View): boolean {
  if (!/^(?:send|text|message|forward|reply)$/.test(verb) || !takesPerson(view)) return false;
  return (
    object.length === 0 ||
    anyOf(object, words('message text media photo image video audio voice document file sticker location contact poll'))
  );
}

/** Words of the first sentence that say who is reached. */
const outwardTold =
  /^[^.\n]{0,80}\b(?:by|via|through|as an?) (?:e-?mail|sms|text message|fax|whatsapp)\b|^[^.\n]{0,60}\bpublic(?:ly)? (?:reply|comment|message|post|response)\b|^[^.\n]{0,80}\b(?:to|notif\w+) (?:the |a |all |your )?(?:customers?|requesters?|clients?|guests?|patients?|subscribers?|followers|candidates?)\b|^[^.\n]{0,60}\bfor (?:publishing|publication)\b|^[^.\n]{0,80}\b(?:to|on) (?:your |the )?(?:social media|social networks?|twitter|linkedin|facebook|instagram|mastodon|bluesky)\b/i;

export function saysOutward({ verb, object }: Action, view: View): boolean {
  if (/^(?:reply|respond)$/.test(verb) && topicIn(view, 'support'))
    return anyOf(object, words('conversation ticket customer'));
  return /^(?:send|schedule|start|post|reply|publish|notify|share)$/.test(verb) && saysSo(view, outwardTold);
}

/** A phone is dialled, or a text sent from it. */
export function dials({ verb, object }: Action, view: View): boolean {
  if (verb === 'dial') return true;
  if (!/^(?:sms|call)$/.test(verb) || !topicIn(view, 'desktop', 'chat')) return false;
  return verb === 'sms' || anyOf(object, words('number phone contact person'));
}

/** An appointment with guests is mailed to each of them. */
export function invitesGuests({ verb, object }: Action, view: View): boolean {
  return (
    /^(?:create|schedule|book|add|quick-add|insert|update)$/.test(verb) &&
    /^(?:event|meeting|appointment|invite)$/.test(object.at(-1) ?? '') &&
    hasParameter(view, words('attendee invitee guest'))
  );
}

/** A key that leaves with a message. */
export function sendsSecret({ verb, object }: Action): boolean {
  return verb === 'send' && anyOf(object, words('key mnemonic password secret credential apikey'));
}
