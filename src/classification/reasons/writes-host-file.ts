import type { Action } from '../actions.ts';
import type { View } from '../view.ts';
import { hostPath, isRemote } from '../host-paths.ts';
import { anyOf, saysSo, topicIn } from '../match.ts';
import { words } from '../vocabulary/words.ts';

/** Whether the action writes to files of the machine the server runs on. */
export function writesHostFile(action: Action, view: View): boolean {
  if (action.verb === 'upload') return topicIn(view, 'shell') && anyOf(action.object, words('file directory folder'));
  if (!writing.test(action.verb)) return false;
  if (!anyOf(action.object, fileWords))
    return (
      putsContent(action, view) ||
      (/^(?:write|append|insert)$/.test(action.verb) && action.beyond[0] === 'file' && !isRemote(view))
    );
  if (topicIn(view, 'source', 'notes', 'mail', 'chat', 'cloud') && !topicIn(view, 'shell')) return false;
  if (
    /drive|dropbox|webdav|box|ftp|figma|sharepoint/i.test(view.input.server.name) ||
    anyOf(view.name, words('remote drive cloud'))
  )
    return false;
  if (/^(?:extract|convert|format)$/.test(action.verb) && !anyOf(view.name, words('save output'))) return false;
  if (topicIn(view, 'files', 'shell', 'code')) return true;
  if (
    view.parameters.length === 0 &&
    /^(?:edit|write|patch|overwrite|append)$/.test(action.verb) &&
    anyOf(action.object, words('file files'))
  )
    return !isRemote(view);
  return view.parameters.some(
    ({ words: known, name }) => /path|file|dir|destination|output/i.test(name) && !anyOf(known, words('url id')),
  );
}

/** What is got is put at a path that the caller names. */
export function savesAnswer(action: Action, view: View): boolean {
  return (
    /^(?:get|download|export|fetch|retrieve|save)$/.test(action.verb) &&
    view.parameters.some(({ name }) =>
      /^(?:output|save|dest(?:ination)?|local|download)_?(?:file|to)?_?(?:path|file|dir(?:ectory)?|folder)$/i.test(
        name,
      ),
    ) &&
    saysSo(view, /\b(?:saves?|saved|downloads?|written|writes?|stores?)\b/i)
  );
}

/** A path on the host and the content that goes there. */
function putsContent(action: Action, view: View): boolean {
  return (
    action.place !== 'choice' &&
    (action.verb === 'write' || !anyOf([...action.object, ...action.beyond, ...view.name], documents)) &&
    /^(?:write|edit|append|save|modify|replace|insert|overwrite|update|put|prepend|create)$/.test(action.verb) &&
    hostPath(view) !== undefined &&
    view.parameters.some(({ name }) => content.test(name))
  );
}

/** Entries of a document, which its program can put back. */
const documents = words(
  'excel workbook worksheet sheet spreadsheet cell slide presentation chart table xlsx docx pptx frontmatter node mesh',
);

const content = /^(?:content|text|data|body|values?|new_?str(?:ing)?|source|code|rows|cells?)|content/i;

const fileWords = words('file files directory folder content text block line section path range media txt readme');

const writing =
  /^(?:write|merge|split|edit|create|append|save|modify|replace|insert|overwrite|patch|move|rename|copy|download|update|put|touch|apply|undo|extract|format|convert|store|make|restore|concatenate|unzip|compress|zip|pull|mkdir|prepend)$/;
