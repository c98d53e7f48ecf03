import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { references } from './references.ts';

import { privacyOf } from '../privacy.ts';

export const readsPrivateData: Rule = {
  id: 'reads-private-data',
  title: 'The tool returns private or sensitive content.',
  rationale:
    'Mail, chats, records of people and rows of a private database leave the account with every answer. Public data of the same kind does not.',
  references: [references.privateCwe, references.overSharing, references.dataLeakage],
  confidence: 0.8,
  effect: { category: 'Read', capability: 'read-private-data', says: 'returns private or sensitive content' },
  *find(view) {
    for (const action of view.actions) {
      if (
        action.kind !== 'lookUp' &&
        action.kind !== 'workOut' &&
        action.verb !== 'export' &&
        !/^(?:download|take|capture)$/.test(action.verb)
      )
        continue;
      if (
        action.verb === 'download' ||
        (action.kind === 'workOut' &&
          !/^(?:check|analyze|verify|track|summarize|filter|sort|review|extract|aggregate|compare|audit|match|test|graph)$/.test(
            action.verb,
          ))
      )
        continue;
      if (privacyOf(action, view)) yield claim(action, 0.95);
    }
    if (view.actions.length === 0 || (view.named === undefined && (view.told?.kind ?? 'lookUp') === 'lookUp')) {
      const bare = {
        verb: 'get',
        kind: 'lookUp',
        object: [...view.name],
        beyond: [],
        preposition: '',
        purpose: '',
        soft: true,
        doubtful: true,
        place: 'name',
        pointer: '/tool/name',
        text: view.input.tool.name,
      } as const;
      if (privacyOf(bare, view)) yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.7 };
    }
  },
  examples: {
    matches: [
      'search_emails',
      'list_customers',
      { server: 'Slack', name: 'get_channel_history' },
      { name: 'get_patient_observations' },
      'get_invoice',
      'get_logs',
      { name: 'stream-pod-logs', description: 'Read a bounded snapshot of what a pod wrote' },
      'get_user_audit_events',
      { name: 'search_history', description: 'Search the browser history' },
      { server: 'Airtable', name: 'list_records' },
      { name: 'check_payment_status', description: 'Check the status of a payment' },
      { name: 'get_marketplace_order' },
      { name: 'balance', description: "Retrieve the balance of the user's wallet" },
    ],
    ignores: [
      'send_email',
      'list_email_templates',
      { server: 'Etherscan', name: 'get_transactions' },
      'count_messages',
      'verify_password',
      'get_weather',
      'list_alert_policies',
    ],
  },
};
