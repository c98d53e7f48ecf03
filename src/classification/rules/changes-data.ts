import type { Rule } from '../rule.ts';
import { writeVerbs } from '../vocabulary.ts';
import { references } from './references.ts';

export const changesData: Rule = {
  id: 'changes-data',
  title: 'The tool creates or changes data.',
  rationale: 'The verb of the name or of the first sentence says so.',
  references: [references.toolAnnotations],
  confidence: 0.8,
  effect: { category: 'Write', says: 'creates or changes data' },
  *find(view) {
    for (const { verb, pointer, text } of view.actions) if (writeVerbs.has(verb)) yield { pointer, text };
  },
  examples: { matches: ['create_issue'], ignores: ['get_issue'] },
};
