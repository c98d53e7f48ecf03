import type { Rule } from '../rule.ts';
import { handsToAgent } from '../agent-hand-off.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import { onlyWorked } from '../only-returned.ts';
import { callsPhone } from '../reasons/calls-phone.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const messages = words(
  'message email mail text sms comment reply dm notification whatsapp telegram chat call fax letter announcement newsletter tweet post reminder invitation connection invite voicemail mms broadcast otp push-notification file photo image video document sticker poll location contact voice audio media gif attachment card request media-group alert',
);

export const sendsMessage: Rule = {
  id: 'sends-message',
  title: 'The tool sends something to people in the user’s name.',
  rationale:
    'A sent message cannot be called back, and it is the usual way out for data that an injected instruction wants to leak.',
  references: [references.exfiltration, references.toolMisuse, references.privateCwe],
  confidence: 0.9,
  effect: { category: 'Write', capability: 'send-message', says: 'sends a message' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      if (handsToAgent(action, view) || onlyWorked(action, view)) continue;
      if (action.object.at(-1) === 'request' && anyOf(view.lead, words('http api rest graphql'))) continue;
      if (callsPhone(action, view)) {
        yield claim(action);
        continue;
      }
      const about = anyOf(action.object, messages);
      const social = topicIn(view, 'mail', 'chat', 'social', 'support');
      if (
        /^(?:send|forward|notify|email|sms|reply|respond|broadcast|tweet|retweet|repost|dial|dm|whisper|announce|fax|text|mail|remind|crosspost|invite)$/.test(
          action.verb,
        ) ||
        (action.verb === 'push' && /^(?:message|notification)$/.test(headOf(action)))
      ) {
        if (action.doubtful && action.place === 'name' && !about) continue;
        if (action.verb === 'forward' && anyOf(action.object, words('port'))) continue;
        if (
          /^(?:send)$/.test(action.verb) &&
          !about &&
          !social &&
          anyOf(action.object, words('request command key key-event signal input keystroke intent prompt query data'))
        )
          continue;
        yield claim(action, about || social ? 1 : 0.8);
      } else if (
        /^(?:post|comment|message|call|publish)$/.test(action.verb) &&
        (about || social) &&
        !(action.doubtful && action.place === 'name' && !about)
      )
        yield claim(action, 0.95);
      else if (
        /^(?:create|make|add|write|submit|place|schedule|compose)$/.test(action.verb) &&
        anyOf(action.object, words('message reply comment dm tweet call broadcast sms announcement post email')) &&
        !anyOf(
          action.object,
          words('draft template type list folder label campaign account category rule filter trigger log'),
        )
      )
        yield claim(action, 0.9);
    }
  },
  examples: {
    matches: [
      'send_email',
      'slack_post_message',
      'reply_to_thread',
      { name: 'create_phone_call' },
      'add_comment',
      'start_phone_call',
    ],
    ignores: [
      'list_messages',
      'search_emails',
      'create_email_template',
      'create_draft',
      'get_call',
      { name: 'start_call', description: 'Starts the timer of a function call' },
    ],
  },
};
