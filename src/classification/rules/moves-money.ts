import { movesMoneyBy } from '../reasons/moves-assets.ts';
import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { references } from './references.ts';

export const movesMoney: Rule = {
  id: 'moves-money',
  title: 'The tool moves money or assets.',
  rationale:
    'A payment, transfer, swap or refund is seldom put back by the caller, and an injected instruction aims at exactly this. Reading a balance, a price or a quote moves nothing.',
  references: [references.toolMisuse, references.toolInvocation, references.workflowCwe],
  confidence: 0.96,
  effect: { category: 'Financial', capability: 'move-money', says: 'moves money or assets' },
  *find(view) {
    for (const action of view.actions) if (movesMoneyBy(action, view)) yield claim(action);
  },
  examples: {
    matches: [
      'authorizePayment',
      'send_funds',
      'topup_credits',
      { server: 'Stripe', name: 'cancel_payment_intent' },
      { server: 'Solana Wallet', name: 'transfer', description: 'Transfer tokens to an address' },
      { name: 'issue_refund', description: 'Issue a refund for a charge' },
    ],
    ignores: [
      'refund_eligibility',
      'get_refund',
      'list_invoices',
      'transfer_ownership',
      'swap_quote',
      'create_payment_link',
      { server: 'Lemonade Stand Game', name: 'sell_lemonade' },
    ],
  },
};
