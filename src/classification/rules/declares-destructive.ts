import type { Rule } from '../rule.ts';
import { references } from './references.ts';

export const declaresDestructive: Rule = {
  id: 'declares-destructive',
  title: 'The author declares the tool destructive.',
  rationale: 'A hint of the author may raise an answer that the words leave open, and never lowers one.',
  references: [references.toolAnnotations],
  confidence: 0.6,
  effect: { fact: 'declared-destructive', says: 'is declared destructive by its author' },
  *find(view) {
    if (view.input.tool.annotations?.destructiveHint === true)
      yield { pointer: '/tool/annotations/destructiveHint', text: 'true' };
  },
  examples: {
    matches: [{ name: 'sync', annotations: { destructiveHint: true } }],
    ignores: ['sync', { name: 'sync', annotations: { destructiveHint: false } }],
  },
};
