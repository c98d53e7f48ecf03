import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, said, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const readsAnyPath: Rule = {
  id: 'reads-any-path',
  title: 'The tool reads any path on the host, with no stated boundary.',
  rationale: 'Without a stated folder the keys and the mail of the account are a path away.',
  references: [references.pathCwe, references.exposureCwe],
  confidence: 0.75,
  effect: { fact: 'any-path', says: 'reads any path on the host' },
  *find(view) {
    if (!/^lookUp$/.test(view.named?.kind ?? 'lookUp')) return;
    const bounded =
      /\b(?:allowed|within|workspace|project|vault|docs|inside|relative to|sandbox|root director|permitted|configured)\b/i;
    if (saysSo(view, bounded)) return;
    yield* said(
      view,
      /\b(?:any|arbitrary) (?:file|path|directory|location)\b|\babsolute (?:file )?paths?\b|\banywhere on\b|\bfrom (?:the )?(?:local )?(?:file ?system|disk)\b|\bon the (?:host|local) (?:file ?system|machine)\b/i,
    );
    for (const action of view.actions) {
      if (
        /^(?:read|cat|grep|get|view)$/.test(action.verb) &&
        anyOf(action.object, words('file files')) &&
        topicIn(view, 'shell') &&
        hasParameter(view, words('path filepath paths')) &&
        !saysSo(view, /sandbox|isolated/i)
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [{ name: 'read_files', description: 'Read full content of files. Provide absolute paths.' }],
    ignores: [{ name: 'read_file', description: 'Reads a file within the allowed directories.' }],
  },
};
