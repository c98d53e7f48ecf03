import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const requests = words('pull pr merge request branch pullrequest mr');

export const mergesCode: Rule = {
  id: 'merges-code',
  title: 'The tool merges code into a branch that others build on.',
  rationale: 'A merged change is built, released and pulled by others before anybody reads it again.',
  references: [references.toolMisuse, references.excessiveAgency],
  confidence: 0.84,
  effect: { fact: 'production', says: 'merges code that others build on' },
  *find(view) {
    const inSource = topicIn(view, 'source');
    for (const action of view.actions) {
      if (action.verb !== 'merge') continue;
      if (
        /\b(?:pull|merge) request$|pullrequest$/.test(action.object.join(' ')) ||
        (inSource && (anyOf(action.object, requests) || action.object.length === 0))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [{ server: 'GitHub', name: 'merge_pull_request' }, 'merge_merge_request'],
    ignores: ['merge_pdfs', { server: 'GitHub', name: 'create_branch' }],
  },
};
