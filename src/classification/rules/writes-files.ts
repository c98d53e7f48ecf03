import type { Rule } from '../rule.ts';
import { anyOf, claim, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';

export const writesFiles: Rule = {
  id: 'writes-files',
  title: 'The tool writes, moves or overwrites files on the host.',
  rationale: 'A file that is overwritten may be a configuration or a start-up script; a stated folder bounds where.',
  references: [references.pathCwe, references.toolMisuse],
  confidence: 0.88,
  effect: { category: 'Write', capability: 'write-files', says: 'writes files on the host' },
  *find(view) {
    const path = view.parameters.some(
      ({ words: known, name: called }) =>
        /path|file|dir|destination|output/i.test(called) && !anyOf(known, words('url id')),
    );
    const host =
      topicIn(view, 'files', 'shell', 'code') ||
      view.parameters.some(({ words: known }) => anyOf(known, words('path filepath filename')));
    for (const action of view.actions) {
      const file = anyOf(
        action.object,
        words('file files directory folder content text block line section path range media txt'),
      );
      if (!file) continue;
      if (topicIn(view, 'source', 'notes', 'mail', 'chat', 'cloud') && !topicIn(view, 'shell')) continue;
      if (
        /drive|dropbox|webdav|box|ftp|figma|sharepoint/i.test(view.input.server.name) ||
        anyOf(view.name, words('remote drive cloud'))
      )
        continue;
      if (
        /^(?:write|edit|create|append|save|modify|replace|insert|overwrite|patch|move|rename|copy|download|update|put|touch|apply|undo|extract|format|convert|store|make|restore|concatenate|unzip|compress|zip|pull|mkdir|prepend)$/.test(
          action.verb,
        ) &&
        (host || path)
      ) {
        if (/^(?:extract|convert|format)$/.test(action.verb) && !anyOf(view.name, words('save output'))) continue;
        yield claim(action);
      }
    }
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
