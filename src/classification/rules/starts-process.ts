import type { Rule } from '../rule.ts';
import { executeVerbs } from '../vocabulary.ts';
import { references } from './references.ts';

export const startsProcess: Rule = {
  id: 'starts-process',
  title: 'The tool starts or steers something.',
  rationale: 'The verb of the name or of the first sentence says so.',
  references: [references.toolAnnotations],
  confidence: 0.8,
  effect: { category: 'Execute', says: 'starts or steers something' },
  *find(view) {
    for (const { verb, pointer, text } of view.actions) if (executeVerbs.has(verb)) yield { pointer, text };
  },
  examples: { matches: ['run_tests'], ignores: ['get_issue'] },
};
