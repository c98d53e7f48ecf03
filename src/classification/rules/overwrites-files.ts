import { isRemote } from '../host-paths.ts';
import type { Finding, Rule } from '../rule.ts';
import { anyOf, claim, hasParameter, headOf, named, saysSo, topicIn, said } from '../match.ts';
import type { View } from '../view.ts';
import { words } from '../vocabulary/words.ts';
import { references } from './references.ts';
import { savesAnswer, writesHostFile } from '../reasons/writes-host-file.ts';

const replacing = words(
  'upload write edit append save modify replace insert overwrite patch move rename update put apply undo prepend store',
);

/** Where what is fetched or made is put on the host, by the caller's word. */
const target = /^(?:output|save|dest(?:ination)?|local|download)_?(?:file|to)?_?(?:path|file|dir(?:ectory)?|folder)$/i;

/** A file that the caller names is replaced: an answer is saved there, or the tool offers to overwrite. */
function savesOver(view: View): Finding | undefined {
  const place = view.parameters.find(({ name }) => target.test(name));
  if (place === undefined || (isRemote(view) && !saysSo(view, /\b(?:local file ?system|local file|to disk)\b/i)))
    return undefined;
  const offered = view.parameters.some(({ name }) => /^(?:overwrite|force_?overwrite)$/i.test(name));
  const saved =
    view.named?.kind !== 'make' &&
    !topicIn(view, 'browser') &&
    view.actions.some((action) => savesAnswer(action, view) || /^(?:download|export)$/.test(action.verb));
  return offered || (saved && /path|file/i.test(place.name)) ? named(place) : undefined;
}

export const overwritesFiles: Rule = {
  id: 'overwrites-files',
  title: 'The tool can change files on the host that are already there.',
  rationale: 'What stood in the file is lost unless a copy is kept; making a new folder or file loses nothing.',
  references: [references.pathCwe, references.toolMisuse],
  confidence: 0.86,
  effect: { fact: 'overwrites', says: 'can overwrite files on the host' },
  *find(view) {
    const replaced = savesOver(view);
    if (replaced) yield replaced;
    if (saysSo(view, /\bparent director(?:y|ies)\b/i) && view.named?.kind === 'change')
      yield* said(view, /\boverwrites? (?:an |the |any )?existing (?:documents?|files?)\b/i);
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
      { server: 'SSH', name: 'upload_file' },
      {
        name: 'write_document',
        description: 'Write a document or overwrite an existing file; makes parent directories',
      },
      { name: 'download_chart', parameters: { outputPath: { type: 'string' } } },
      { name: 'generate_client', parameters: { outputDir: { type: 'string' }, overwrite: { type: 'boolean' } } },
    ],
    ignores: [
      { name: 'generate_image', parameters: { outputPath: { type: 'string' } } },
      { server: 'Filesystem', name: 'create_directory' },
      { server: 'GitHub', name: 'update_file' },
    ],
  },
};
