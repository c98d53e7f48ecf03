import type { Rule } from '../rule.ts';
import { claim, headOf, said } from '../match.ts';
import { references } from './references.ts';

export const boundedPayment: Rule = {
  id: 'bounded-payment',
  title: 'The payment is bounded: it is cancelled, refunded or played with paper money.',
  rationale: 'The worst case is an amount that is already known, or none.',
  references: [references.workflowCwe],
  confidence: 0.8,
  effect: { fact: 'bounded-payment', says: 'is bounded in what it can cost' },
  *find(view) {
    for (const action of view.actions) {
      if (/^(?:cancel|void|refund|terminate|unsubscribe|cancel-all)$/.test(action.verb)) yield claim(action);
      else if (action.verb === 'disable' && /renew/.test(action.object.join(' '))) yield claim(action);
      else if (/^(?:create|issue|process)$/.test(action.verb) && headOf(action) === 'refund') yield claim(action);
    }
    yield* said(
      view,
      /\b(?:paper[- ]trading|paper account|sandbox (?:account|mode|environment)|test mode|requires? (?:admin )?approval)\b/i,
    );
  },
  examples: {
    matches: ['cancel_order', { server: 'Stripe', name: 'create_refund' }],
    ignores: ['place_order', 'pay_invoice'],
  },
};
