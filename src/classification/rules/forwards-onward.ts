import type { Action } from '../actions.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, said, topicIn } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const setting = /^(?:create|add|set|update|enable|configure|setup|edit|change|register)$/;
const onward =
  /^[^.\n]{0,60}\b(?:forward(?:s|ing)?|redirect(?:s|ing)?|cop(?:y|ies)) (?:all |any |incoming |new |the |every )*(?:(?:e-?)?mails?|messages?|calls?|sms)\b[^.\n]{0,30}\bto\b/i;

const autoReply = /\b(?:vacation|auto ?reply|auto ?responder|out of office|ooo)\b/;

/** Mail goes out by itself, or under another address, from now on. */
function answersLater({ object }: Action, view: View): boolean {
  return autoReply.test(object.join(' ')) || /(?:^|[-_])send[-_]?as(?:$|[-_])/i.test(view.input.tool.name);
}

/** What a rule of a mailbox may do with later mail is to forward it. */
function sortsOnward({ object }: Action, view: View): boolean {
  if (!/^(?:rule|filter)$/.test(object.at(-1) ?? '')) return false;
  return /\b(?:inbox|mail|message|transport) rule$/.test(object.join(' ')) || hasParameter(view, onwardParameters);
}
const onwardParameters = words('forward redirect forwardto redirectto');

export const forwardsOnward: Rule = {
  id: 'forwards-onward',
  title: 'The tool makes later messages or events flow to an address outside.',
  rationale: 'A forwarding rule leaks everything that arrives from now on, long after the session has ended.',
  references: [references.exfiltration, references.privateCwe],
  confidence: 0.84,
  effect: { fact: 'outside', says: 'makes later messages flow outside' },
  *find(view) {
    const [action] = view.actions;
    if (action === undefined || !setting.test(action.verb)) return;
    if (anyOf(action.object, words('forwarding autoforward forwarder')) && !topicIn(view, 'source'))
      yield claim(action);
    else if (topicIn(view, 'mail') && (answersLater(action, view) || sortsOnward(action, view))) yield claim(action);
    else if (action.object.includes('webhook') && topicIn(view, 'mail', 'bank', 'payment', 'secrets'))
      yield claim(action);
    else yield* said(view, onward);
  },
  examples: {
    matches: [
      'create_forwarding_rule',
      { name: 'add_rule', description: 'Add a rule that forwards incoming mail to an address' },
      { server: 'Gmail', name: 'update_vacation', description: 'Update the vacation responder' },
      { server: 'Gmail', name: 'create_send_as' },
      { server: 'Outlook', name: 'create_inbox_rule' },
    ],
    ignores: [
      'list_forwarding_rules',
      'create_rule',
      { server: 'Gmail', name: 'create_filter' },
      { server: 'GitHub', name: 'create_webhook' },
    ],
  },
};
