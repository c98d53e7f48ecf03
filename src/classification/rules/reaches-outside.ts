import type { Action } from '../actions.ts';
import { anyOf, claim, headOf, topicIn } from '../match.ts';
import { goesPublic, showsToAll } from '../reasons/goes-public.ts';
import {
  dials,
  invitesGuests,
  saysOutward,
  sendsOutward,
  sendsSecret,
  sendsToPerson,
} from '../reasons/reaches-people.ts';
import { handsOver, sharesOut } from '../recipients.ts';
import type { Rule } from '../rule.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const sending =
  /^(?:send|post|reply|forward|email|sms|call|dial|broadcast|tweet|retweet|repost|publish|unpublish|create|make|place|submit|share|schedule|message|mail|text|notify|respond|crosspost|start|launch|invite|add|comment|quote|write|answer)$/;
/** What is kept before anything is sent, or beside it. */
const kept = words(
  'draft template label folder filter list signature audience contact tag webhook rule account inbox domain segment analytics',
);

function reaches(action: Action, view: View): boolean {
  if (/^(?:send|publish)$/.test(action.verb) && (headOf(action) === 'draft' || sendsSecret(action))) return true;
  if (anyOf(action.object, kept)) return false;
  const mails = topicIn(view, 'mail') && /^(?:send|reply|forward|respond|broadcast|schedule)$/.test(action.verb);
  const toPeople = sendsOutward(action) || sendsToPerson(action, view) || dials(action, view);
  return mails || toPeople || saysOutward(action, view) || goesPublic(action, view) || sharesOut(action, view);
}

export const reachesOutside: Rule = {
  id: 'reaches-outside',
  title: 'The tool reaches people outside, or the public.',
  rationale: 'An e-mail, a call or a public post has arrived before anybody can object.',
  references: [references.exfiltration, references.exposureCwe],
  confidence: 0.84,
  effect: { fact: 'outside', says: 'reaches people outside or the public' },
  *find(view) {
    if (view.onlyLooks) return;
    for (const action of view.actions) {
      if (
        invitesGuests(action, view) ||
        handsOver(action, view) ||
        showsToAll(action, view) ||
        (action.verb === 'upload' && goesPublic(action, view))
      )
        yield claim(action);
      if (!sending.test(action.verb) || (action.doubtful && action.place === 'name')) continue;
      if (reaches(action, view)) yield claim(action);
    }
  },
  examples: {
    matches: [
      'send_email',
      'post_tweet',
      'make_call',
      'dial_number',
      'publish_page',
      'send_sms',
      'make_public',
      { server: 'Zendesk', name: 'reply_ticket', description: 'Reply to a ticket' },
      { name: 'upload_to_ipfs', description: 'Upload a file to IPFS' },
      { server: 'GitHub', name: 'set_repository_visibility' },
      { name: 'transfer_domain', description: 'Transfer a domain to another account' },
      { name: 'create_event', parameters: { attendees: { type: 'array' } } },
      { name: 'share_file', description: 'Share a file with a user by email' },
      { name: 'send_message', description: 'Sends a message. recipient: phone number or contact name' },
    ],
    ignores: ['create_email_template', 'send_slack_message', 'create_event', 'create_draft', 'list_emails'],
  },
};
