import type { Rule } from '../rule.ts';
import { anyOf, claim } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const handlesIssuedInvoice: Rule = {
  id: 'handles-issued-invoice',
  title: 'The tool sends, finalizes, pays or cancels an invoice.',
  rationale:
    'An issued invoice asks somebody for money, or settles what is owed. A draft that is only created or edited asks nobody yet.',
  references: [references.toolMisuse, references.workflowCwe],
  confidence: 0.93,
  effect: {
    category: 'Financial',
    capability: 'move-money',
    fact: 'bounded-payment',
    says: 'acts on an issued invoice',
  },
  *find(view) {
    for (const action of view.actions) {
      if (!anyOf(action.object, words('invoice bill dunning'))) continue;
      if (
        /^(?:send|finalize|cancel|void|issue|remind|collect|credit|approve|post|email)$/.test(action.verb) &&
        !anyOf(action.object, words('template draft test webhook'))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: ['send_invoice', 'finalize_invoice', { name: 'void_invoice' }],
    ignores: ['create_invoice', 'list_invoices', 'get_invoice'],
  },
};
