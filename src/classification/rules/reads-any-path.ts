import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, said, saysSo, topicIn } from '../match.ts';
import { anyPlace, bounded, readsByPath } from '../reasons/reads-by-path.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

const anywhere =
  /\b(?:any|arbitrary) (?:file|path|directory|location)\b|\babsolute (?:file )?paths?\b|\banywhere on\b|\bfrom (?:the )?(?:local )?(?:file ?system|disk)\b|\bon the (?:host|local) (?:file ?system|machine)\b/i;

export const readsAnyPath: Rule = {
  id: 'reads-any-path',
  title: 'The tool reads any path on the host, with no stated boundary.',
  rationale: 'Without a stated folder the keys and the mail of the account are a path away.',
  references: [references.pathCwe, references.exposureCwe],
  confidence: 0.75,
  effect: { fact: 'any-path', says: 'reads any path on the host' },
  *find(view) {
    if (view.named && view.named.kind !== 'lookUp' && !/^(?:convert|extract|parse|transcribe)$/.test(view.named.verb))
      return;
    const place = anyPlace(view);
    if (place) yield place;
    if (saysSo(view, bounded)) return;
    yield* said(view, anywhere);
    for (const action of view.actions) {
      if (
        readsByPath(action, view) ||
        (/^(?:read|cat|grep|get|view)$/.test(action.verb) &&
          anyOf(action.object, words('file files')) &&
          topicIn(view, 'shell') &&
          hasParameter(view, words('path filepath paths')) &&
          !saysSo(view, /sandbox|isolated/i))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { name: 'view_file', description: 'View a text file', parameters: { path: { type: 'string' } } },
      { name: 'read_files', description: 'Read full content of files. Provide absolute paths.' },
      { name: 'convert', description: 'Convert a resource described by an http:, file: or data: URI' },
      {
        name: 'read_context',
        description: 'Reads files from a project root directory (absolute path), within that root',
      },
    ],
    ignores: [
      { server: 'GitHub', name: 'read_file', parameters: { path: { type: 'string' } } },
      { name: 'read_file', description: 'Reads a file within the allowed directories.' },
      { name: 'read_file', description: 'Paths must be absolute and inside the allowed directories.' },
    ],
  },
};
