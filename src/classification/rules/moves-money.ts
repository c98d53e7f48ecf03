import type { Rule } from '../rule.ts';
import { payVerbs } from '../vocabulary.ts';
import { references } from './references.ts';

export const movesMoney: Rule = {
  id: 'moves-money',
  title: 'The tool moves money or commits somebody to pay.',
  rationale: 'The verb of the name or of the first sentence says so.',
  references: [references.toolAnnotations],
  confidence: 0.8,
  effect: { category: 'Financial', capability: 'move-money', says: 'moves money' },
  *find(view) {
    for (const { verb, pointer, text } of view.actions) if (payVerbs.has(verb)) yield { pointer, text };
  },
  examples: { matches: ['pay_invoice'], ignores: ['get_invoice'] },
};
