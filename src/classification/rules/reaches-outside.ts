import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, headOf, saysSo, topicIn } from '../match.ts';
import { sharesOut, takesPerson } from '../recipients.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Words of the first sentence that say who is reached. */
const outwardTold =
  /^[^.\n]{0,80}\b(?:by|via|through|as an?) (?:e-?mail|sms|text message|fax|whatsapp)\b|^[^.\n]{0,60}\bpublic(?:ly)? (?:reply|comment|message|post|response)\b|^[^.\n]{0,80}\b(?:to|notif\w+) (?:the |a |all |your )?(?:customers?|requesters?|clients?|guests?|patients?|subscribers?|followers|candidates?)\b|^[^.\n]{0,60}\bfor publishing\b|^[^.\n]{0,80}\b(?:to|on) (?:your |the )?(?:social media|social networks?|twitter|linkedin|facebook|instagram|mastodon|bluesky)\b/i;

/** A key that leaves with a message. */
function sendsSecret({ verb, object }: Action): boolean {
  return verb === 'send' && anyOf(object, words('key mnemonic password secret credential apikey'));
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
    const outward = words(
      'email mail sms call tweet fax whatsapp phone newsletter campaign broadcast linkedin imessage connection voicemail dial mms marketing announcement reel press story',
    );
    for (const action of view.actions) {
      const sending =
        /^(?:send|post|reply|forward|email|sms|call|dial|broadcast|tweet|retweet|repost|publish|unpublish|create|make|place|submit|share|schedule|message|mail|text|notify|respond|crosspost|start|launch|invite|add|comment|quote|write|answer)$/;
      if (!sending.test(action.verb) || (action.doubtful && action.place === 'name')) continue;
      if (/^(?:send|publish)$/.test(action.verb) && (headOf(action) === 'draft' || sendsSecret(action))) {
        yield claim(action);
        continue;
      }
      const object = action.object;
      if (
        anyOf(
          object,
          words(
            'draft template label folder filter list signature audience contact tag webhook rule account inbox domain segment analytics',
          ),
        )
      )
        continue;
      const direct = anyOf(object, outward) && !/^(?:create|add|write|schedule)$/.test(action.verb);
      const made =
        /^(?:create|make|place|schedule|start|launch)$/.test(action.verb) &&
        anyOf(object, words('call phone tweet broadcast sms'));
      const toPerson =
        /^(?:send|text|message|forward|reply)$/.test(action.verb) &&
        takesPerson(view) &&
        (object.length === 0 ||
          anyOf(
            object,
            words('message text media photo image video audio voice document file sticker location contact poll'),
          ));
      const mailing = topicIn(view, 'mail') && /^(?:send|reply|forward|respond|broadcast|schedule)$/.test(action.verb);
      const social =
        topicIn(view, 'social') &&
        !anyOf(object, words('message dm like follow bookmark')) &&
        (/^(?:tweet|retweet|repost|crosspost|publish|quote)$/.test(action.verb) ||
          (/^(?:post|create|reply|submit|share|comment|send|upload|add|make|schedule)$/.test(action.verb) &&
            (object.length === 0 ||
              anyOf(
                object,
                words(
                  'tweet post thread reply comment video reel story pin media photo image content status connection invitation invite message note text carousel toot cast',
                ),
              ))));
      const open = /^(?:publish|unpublish)$/.test(action.verb) && !anyOf(object, words('message event comment review'));
      const tweets = /^(?:tweet|retweet)$/.test(action.verb);
      const spoken =
        /^(?:send|schedule|start|post|reply|publish|notify|share)$/.test(action.verb) && saysSo(view, outwardTold);
      const content =
        action.verb === 'post' &&
        anyOf(object, words('content video status article')) &&
        !topicIn(view, 'chat', 'tasks', 'notes');
      const phone =
        /^(?:dial|sms|call)$/.test(action.verb) &&
        (action.verb === 'dial' ||
          ((anyOf(object, words('number phone contact person')) || action.verb !== 'call') &&
            topicIn(view, 'desktop', 'chat')));
      if (
        direct ||
        made ||
        mailing ||
        social ||
        open ||
        phone ||
        content ||
        tweets ||
        spoken ||
        toPerson ||
        sharesOut(action, view)
      )
        yield claim(action);
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
      { name: 'share_file', description: 'Share a file with a user by email' },
      { name: 'send_message', description: 'Sends a message. recipient: phone number or contact name' },
    ],
    ignores: ['create_email_template', 'send_slack_message', 'create_draft', 'list_emails'],
  },
};
