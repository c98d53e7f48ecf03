import { anyOf, hasParameter, topicIn } from './match.ts';
import type { Parameter } from './parameters.ts';
import { words } from './vocabulary/words.ts';
import type { View } from './view.ts';

const surely =
  /^(?:(?:abs|absolute|local|input|source|src|target|dest|image|audio|video|pdf|csv|excel|xlsx|docx?|document|notebook|json|xml|config|project|repo|repository|root|base|work|working|workspace|folder|code)_?)?(?:file_?)?(?:paths?|dir|directory|directories|filenames?|filepaths?)$/i;
const files = /\b(?:files?|director(?:y|ies)|folders?|disk|absolute|local|workspace|notebook)\b/i;
const remoteParameters = words('owner bucket branch ref sha drive site workspaceid repositoryid projectid');

/** Places to which a tool's own name sends its files. */
const remoteStore = /onedrive|sharepoint|dropbox|gdrive|google_?drive|(?<![a-z0-9])s3(?![a-z0-9])|azure_?blob/i;

/** Whether the tool works on another machine's files: a repository host, a mail account, a cloud drive. */
export function isRemote(view: View): boolean {
  if (topicIn(view, 'shell'))
    return (
      remoteStore.test(view.input.tool.name) || (topicIn(view, 'source') && hasParameter(view, words('owner project')))
    );
  if (topicIn(view, 'source', 'mail', 'notes', 'cloud', 'chat', 'docs', 'database', 'support', 'contacts')) return true;
  if (/drive|dropbox|webdav|\bbox\b|ftp|figma|sharepoint/i.test(view.input.server.name)) return true;
  return (
    hasParameter(view, remoteParameters) ||
    anyOf(view.name, words('remote drive cloud')) ||
    remoteStore.test(view.input.tool.name)
  );
}

/** The parameter that names a path on the machine the server runs on, when there is one. */
export function hostPath(view: View): Parameter | undefined {
  if (isRemote(view)) return undefined;
  return view.parameters.find(
    ({ name, description }) =>
      surely.test(name) &&
      (/file|dir|folder|local|abs|workspace|notebook|image|audio|video|pdf|csv|excel|xlsx|doc|repo|project|root/i.test(
        name,
      ) ||
        files.test(description) ||
        files.test(view.description.slice(0, 300))),
  );
}
