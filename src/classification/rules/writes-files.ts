import type { Rule } from '../rule.ts';
import { claim } from '../match.ts';
import { savesAnswer, writesHostFile } from '../reasons/writes-host-file.ts';
import { references } from './references.ts';

export const writesFiles: Rule = {
  id: 'writes-files',
  title: 'The tool writes, moves or overwrites files on the host.',
  rationale: 'A file that is overwritten may be a configuration or a start-up script; a stated folder bounds where.',
  references: [references.pathCwe, references.toolMisuse],
  confidence: 0.88,
  effect: { category: 'Write', capability: 'write-files', says: 'writes files on the host' },
  *find(view) {
    for (const action of view.actions) if (savesAnswer(action, view)) yield claim(action);
    for (const action of view.actions) if (writesHostFile(action, view)) yield claim(action);
  },
  examples: {
    matches: [
      { server: 'Filesystem', name: 'write_file', parameters: { path: { type: 'string' } } },
      { server: 'Filesystem', name: 'move_file' },
    ],
    ignores: [
      { server: 'Filesystem', name: 'read_file' },
      { server: 'GitHub', name: 'create_or_update_file' },
    ],
  },
};
