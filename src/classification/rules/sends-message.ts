import type { Rule } from '../rule.ts';
import { handsToAgent } from '../agent-hand-off.ts';
import { anyOf, claim } from '../match.ts';
import { onlyWorked } from '../only-returned.ts';
import { callsPhone } from '../reasons/calls-phone.ts';
import { shareOfSending } from '../reasons/sends-word.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

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
      const share = callsPhone(action, view) ? 1 : shareOfSending(action, view);
      if (share > 0) yield claim(action, share);
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
