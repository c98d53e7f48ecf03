import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

/** Whether the action writes to files of the machine the server runs on. */
export function writesHostFile(action: Action, view: View): boolean {
  if (!anyOf(action.object, fileWords) || !writing.test(action.verb)) return false;
  if (topicIn(view, 'source', 'notes', 'mail', 'chat', 'cloud') && !topicIn(view, 'shell')) return false;
  if (
    /drive|dropbox|webdav|box|ftp|figma|sharepoint/i.test(view.input.server.name) ||
    anyOf(view.name, words('remote drive cloud'))
  )
    return false;
  if (/^(?:extract|convert|format)$/.test(action.verb) && !anyOf(view.name, words('save output'))) return false;
  if (topicIn(view, 'files', 'shell', 'code')) return true;
  return view.parameters.some(
    ({ words: known, name }) => /path|file|dir|destination|output/i.test(name) && !anyOf(known, words('url id')),
  );
}

const fileWords = words('file files directory folder content text block line section path range media txt');
const writing =
  /^(?:write|edit|create|append|save|modify|replace|insert|overwrite|patch|move|rename|copy|download|update|put|touch|apply|undo|extract|format|convert|store|make|restore|concatenate|unzip|compress|zip|pull|mkdir|prepend)$/;

export const writesFiles: Rule = {
  id: 'writes-files',
  title: 'The tool writes, moves or overwrites files on the host.',
  rationale: 'A file that is overwritten may be a configuration or a start-up script; a stated folder bounds where.',
  references: [references.pathCwe, references.toolMisuse],
  confidence: 0.88,
  effect: { category: 'Write', capability: 'write-files', says: 'writes files on the host' },
  *find(view) {
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
