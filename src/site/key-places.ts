import type { Export, Exported } from '../policy/exports/export.ts';
import { namesServer, writeServerKey } from '../policy/server-key-forms.ts';

/** A name that every format can hold and nobody gives a server. */
const stand = 'key-place-7f3a9c';

/**
 * A format's text, cut where the client's own name of the server stands, so that a script can put another one there: joined with
 * the written `key` it is the export's own text. One part where the format does not name the server, or where a tool's own name
 * makes the places doubtful.
 */
export function cutAtKey(format: Export, key: string, text: string, write: (key: string) => Exported): string[] {
  if (!namesServer(format.id)) return [text];
  const marked = write(stand);
  const parts = marked.ok ? marked.text.split(stand) : [text];
  return parts.join(writeServerKey(format.id, key)) === text ? parts : [text];
}
