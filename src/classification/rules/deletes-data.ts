import type { Rule } from '../rule.ts';
import { destroyVerbs } from '../vocabulary.ts';
import { references } from './references.ts';

export const deletesData: Rule = {
  id: 'deletes-data',
  title: 'The tool removes data.',
  rationale: 'The verb of the name or of the first sentence says so.',
  references: [references.toolAnnotations],
  confidence: 0.8,
  effect: { category: 'Destructive', capability: 'delete-data', says: 'deletes data' },
  *find(view) {
    for (const { verb, pointer, text } of view.actions) if (destroyVerbs.has(verb)) yield { pointer, text };
  },
  examples: { matches: ['delete_issue'], ignores: ['get_issue'] },
};
