import type { RiskRow } from './risk-row.ts';

/** What moving money can cost. The first row whose condition holds decides. */
export const paymentRows: readonly RiskRow[] = [
  {
    id: 'bounded-payment',
    category: 'Financial',
    level: 'high',
    any: ['bounded-payment'],
    sentence:
      'The most it can cost is known: it takes back, reminds, or plays with paper money. Moving money freely would be critical.',
  },
  {
    id: 'payment',
    category: 'Financial',
    level: 'critical',
    sentence: 'It moves money or commits somebody to pay, and no later call puts that back.',
  },
];
