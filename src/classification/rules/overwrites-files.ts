import type { Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';
import { writesHostFile } from './writes-files.ts';

const replacing = words(
  'write edit append save modify replace insert overwrite patch move rename update put apply undo prepend store',
);

export const overwritesFiles: Rule = {
  id: 'overwrites-files',
  title: 'The tool can change files on the host that are already there.',
  rationale: 'What stood in the file is lost unless a copy is kept; making a new folder or file loses nothing.',
  references: [references.pathCwe, references.toolMisuse],
  confidence: 0.86,
  effect: { fact: 'overwrites', says: 'can overwrite files on the host' },
  *find(view) {
    for (const action of view.actions) {
      if (
        replacing.has(action.verb) &&
        writesHostFile(action, view) &&
        !anyOf(action.object, words('directory folder'))
      )
        yield claim(action);
      else if (action.kind === 'make' && headOf(action) === 'script' && hasParameter(view, words('output')))
        yield claim(action);
    }
  },
  examples: {
    matches: [
      { server: 'Filesystem', name: 'edit_file' },
      { server: 'Filesystem', name: 'write_file' },
    ],
    ignores: [
      { server: 'Filesystem', name: 'create_directory' },
      { server: 'GitHub', name: 'update_file' },
    ],
  },
};
