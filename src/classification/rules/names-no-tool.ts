import { isHeading, isTitlePhrase } from '../../catalog/heading-words.ts';
import type { Rule } from '../rule.ts';
import { references } from './references.ts';

export const namesNoTool: Rule = {
  id: 'names-no-tool',
  title: 'The entry looks like a harvesting mistake and no tool.',
  rationale:
    'A heading or a parameter that a directory listed as a tool says nothing of any effect, so no answer is given.',
  references: [references.toolAnnotations],
  confidence: 0.7,
  effect: { fact: 'no-tool', says: 'looks like no tool' },
  *find(view) {
    const { name, inputSchema } = view.input.tool;
    const heading = isHeading(name) || isTitlePhrase(name);
    if (heading && view.description === '' && !inputSchema) yield { pointer: '/tool/name', text: name };
  },
  examples: {
    matches: ['Input', 'Cross-Platform', 'Returns'],
    ignores: ['get_input', { name: 'Input', description: 'Types text into a field' }],
  },
};
