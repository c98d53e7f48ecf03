import type { Server } from '../catalog/server.ts';
import type { Tool } from '../catalog/tool.ts';
import { dayOf } from './fact-card.ts';
import { excerpt } from './reveal.ts';
import { counted } from './round-down.ts';

/** Something that a reader should know before the rating, and where more of it stands. All of it is in the server's own record. */
export interface RecordNote {
  text: string;
  /** What the link says. */
  more: string;
  href: string;
}

const rugPulls = { more: 'Tools that changed like this', href: '/changes/rug-pulls/' };

function findingNote(count: number, of: string): RecordNote[] {
  return count === 0
    ? []
    : [
        {
          text: `${counted(count, 'finding')} in ${of}: read ${count === 1 ? 'it' : 'them'} before you trust the rating.`,
          more: 'What was found',
          href: '#findings',
        },
      ];
}

function goneNote({ goneSince }: Server): RecordNote[] {
  return goneSince === undefined
    ? []
    : [
        {
          text: `No source lists the server since ${dayOf(goneSince)}; this is what was known then.`,
          more: 'Changes of that day',
          href: `/changes/${dayOf(goneSince)}/`,
        },
      ];
}

/** What stands under a tool's verdict. */
export function toolRecordNotes(server: Server, tool: Tool): RecordNote[] {
  const { underUnchangedVersion: version } = tool;
  const findings = (server.findings ?? []).filter((finding) => finding.tool === tool.name).length;
  return [
    ...findingNote(findings, 'its own text'),
    ...(version === undefined
      ? []
      : [
          {
            text: `Its definition changed on ${dayOf(tool.lastChanged)} while the server’s version stayed ${excerpt(version, 80)}.`,
            ...rugPulls,
          },
        ]),
    ...goneNote(server),
  ];
}

/** What stands under a server's verdict. */
export function serverRecordNotes(server: Server): RecordNote[] {
  const changed = server.tools.filter(({ underUnchangedVersion }) => underUnchangedVersion !== undefined).length;
  return [
    ...findingNote(server.findings?.length ?? 0, 'its own text and its tools’'),
    ...(changed === 0
      ? []
      : [{ text: `${counted(changed, 'tool')} changed while its version stayed the same.`, ...rugPulls }]),
    ...goneNote(server),
  ];
}
