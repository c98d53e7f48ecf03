import type { Rule } from '../rule.ts';
import { anyOf } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const onlyThinks: Rule = {
  id: 'only-thinks',
  title: 'The tool only gives the model a place to think or wait.',
  rationale: 'A thought that is returned as it came changes nothing.',
  references: [references.toolAnnotations],
  confidence: 0.8,
  effect: { category: 'Read', says: 'only gives the model a place to think or wait' },
  *find(view) {
    const thinking = words(
      'think thinking thought reasoning reflection mentalmodel debuggingapproach decisionframework brainstorm sequentialthinking socraticmethod metacognition chain-of-thought',
    );
    if (
      anyOf(view.name, thinking) &&
      (view.named === undefined ||
        view.named.kind === 'workOut' ||
        view.named.kind === 'lookUp' ||
        view.named.kind === 'vague')
    )
      yield { pointer: '/tool/name', text: view.input.tool.name };
  },
  examples: {
    matches: ['sequentialthinking', 'think', 'structured_reasoning'],
    ignores: ['delete_thought', 'create_thought'],
  },
};
