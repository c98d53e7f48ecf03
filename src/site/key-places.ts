import type { Export, Exported } from '../policy/exports/export.ts';
import { namesServer, refuseServerKey } from '../policy/server-key-forms.ts';

/** A name that every format can hold and nobody gives a server. */
const stand = 'key-place-7f3a9c';

/** What a format holds, with its text in parts. */
interface ExportInParts {
  /** Its text may have another name of the server than the wanted one. */
  exported: Exported;
  /**
   * The text, cut where the client's own name of the server stands, so that a script can put another one there: joined with the
   * written `key` it is the export's own text. One part where the format does not name the server, or where a tool's own name makes
   * the places doubtful; none when the format cannot hold the tools.
   */
  parts: string[];
}

/** Writes a format's text once and finds the places of the server's name in it. `tools` are the names of the tools in the text. */
export function exportInParts(
  format: Export,
  key: string,
  tools: readonly string[],
  write: (key: string) => Exported,
): ExportInParts {
  const { id } = format;
  const isCut =
    namesServer(id) && refuseServerKey(id, key) === undefined && !tools.some((tool) => tool.includes(stand));
  const exported = write(isCut ? stand : key);
  if (!exported.ok) return { exported, parts: [] };
  return { exported, parts: isCut ? exported.text.split(stand) : [exported.text] };
}
