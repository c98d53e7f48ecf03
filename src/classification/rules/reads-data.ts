import type { Rule } from '../rule.ts';
import { readVerbs } from '../vocabulary.ts';
import { references } from './references.ts';

export const readsData: Rule = {
  id: 'reads-data',
  title: 'The tool returns information.',
  rationale: 'The verb of the name or of the first sentence says so.',
  references: [references.toolAnnotations],
  confidence: 0.8,
  effect: { category: 'Read', says: 'returns information' },
  *find(view) {
    for (const { verb, pointer, text } of view.actions) if (readVerbs.has(verb)) yield { pointer, text };
  },
  examples: { matches: ['get_issue'], ignores: ['create_issue'] },
};
