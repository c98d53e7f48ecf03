import type { Rule } from '../rule.ts';
import { hostPath, isRemote } from '../host-paths.ts';
import { anyOf, claim, headOf, saysSo, topicIn } from '../match.ts';
import { kinds, namesListing, ofDirectory, recognizes, writesOut } from '../reasons/names-files.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const readsFiles: Rule = {
  id: 'reads-files',
  title: 'The tool reads files on the host.',
  rationale: 'Files on the host hold keys, mail and work; without a stated folder every path is open.',
  references: [references.pathCwe, references.exposureCwe, references.overSharing],
  confidence: 0.85,
  effect: { category: 'Read', capability: 'read-files', says: 'reads files on the host' },
  *find(view) {
    const path = view.parameters.some(
      ({ words: known, name: called }) =>
        /path|filename|filepath|directory|folder/i.test(called) && !anyOf(known, words('url output json')),
    );
    const host = topicIn(view, 'files', 'shell', 'code', 'desktop');
    const remote = topicIn(view, 'source', 'mail', 'notes', 'cloud', 'chat', 'docs') && !topicIn(view, 'shell');
    if (namesListing(view)) yield { pointer: '/tool/name', text: view.input.tool.name, share: 0.8 };
    for (const action of view.actions) {
      if (action.kind !== 'lookUp' && action.kind !== 'workOut' && !recognizes(action)) continue;
      const file = anyOf(
        action.object,
        words(
          'file files directory dir folder pdf document image codebase media text line disk docx excel csv spreadsheet worksheet workbook dump tree content',
        ),
      );
      const spoken = !remote && action.place !== 'choice' && saysSo(view, ofDirectory);
      const read = hostPath(view) ?? spoken;
      if (read && !file && action.place !== 'choice' && !kinds.has(headOf(action)) && !writesOut(view)) {
        yield claim(action, 0.95);
        continue;
      }
      const bare =
        view.parameters.length === 0 &&
        anyOf(action.object, words('file')) &&
        (action.object.length === 1 || (action.verb === 'read' && /\bfiles?\b/i.test(view.description.slice(0, 60)))) &&
        !topicIn(view, 'memory', 'tasks', 'agents') &&
        !isRemote(view);
      if (
        file &&
        (path || bare || (host && anyOf(action.object, words('file files directory folder path dir tree')))) &&
        !remote &&
        !/^(?:validate|lint)$/.test(action.verb) &&
        !anyOf(action.object, words('allowed parameter working')) &&
        !kinds.has(headOf(action))
      )
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Filesystem', name: 'read_file', parameters: { path: { type: 'string' } } },
      { server: 'Filesystem', name: 'list_directory' },
    ],
    ignores: [
      'write_file',
      { server: 'GitHub', name: 'get_file_contents' },
      'get_profile',
      { server: 'Files', name: 'list_file_types' },
      { server: 'Shell', name: 'get_working_directory' },
    ],
  },
};
