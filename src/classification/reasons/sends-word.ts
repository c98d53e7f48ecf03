import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { anyOf, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

const messages = words(
  'message email mail text sms comment reply dm notification whatsapp telegram chat call fax letter announcement newsletter tweet post reminder invitation connection invite voicemail mms broadcast otp push-notification file photo image video document sticker poll location contact voice audio media gif attachment card request media-group alert',
);
const sending =
  /^(?:send|forward|notify|email|sms|reply|respond|broadcast|tweet|retweet|repost|dial|dm|whisper|announce|fax|text|mail|remind|crosspost|invite)$/;
/** What is sent to a program, and to nobody. */
const signals = words('request command key key-event signal input keystroke intent prompt query data');
/** What is written and is on its way by that. */
const written = words('message reply comment dm tweet call broadcast sms announcement post email');
/** What is kept before anything is sent, or beside it. */
const beside = words('draft template type list folder label campaign account category rule filter trigger log');

function pushes({ verb, object }: Action): boolean {
  return verb === 'push' && /^(?:message|notification)$/.test(object.at(-1) ?? '');
}

/** How much a verb says that somebody is sent something. */
export function shareOfSending(action: Action, view: View): number {
  const { verb, object } = action;
  const about = anyOf(object, messages);
  const known = about || topicIn(view, 'mail', 'chat', 'social', 'support');
  const unclear = action.doubtful && action.place === 'name' && !about;
  if (sending.test(verb) || pushes(action)) {
    if (unclear || (verb === 'forward' && object.includes('port'))) return 0;
    if (verb === 'send' && !known && anyOf(object, signals)) return 0;
    return known ? 1 : 0.8;
  }
  if (/^(?:post|comment|message|call|publish)$/.test(verb) && known && !unclear) return 0.95;
  if (!/^(?:create|make|add|write|submit|place|schedule|compose)$/.test(verb)) return 0;
  return anyOf(object, written) && !anyOf(object, beside) ? 0.9 : 0;
}
