import { toFileText } from '../catalog/json.ts';
import type { Server } from '../catalog/server.ts';
import type { Finding } from './check-file.ts';
import type { Exported } from './exports/export.ts';
import { mostIssues } from './parse-policy.ts';
import type { ProfileId } from './profile.ts';
import type { Decision } from './defaults.ts';

type Written = Extract<Exported, { ok: true }>;

/** A stranger's text on a terminal: control characters are shown, not obeyed. */
function shown(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function tally(exported: Written): string {
  const counts = new Map<Decision, number>();
  for (const { recommendation } of exported.entries) {
    counts.set(recommendation.decision, (counts.get(recommendation.decision) ?? 0) + 1);
  }
  return [...counts].map(([decision, count]) => `${count} ${decision}`).join(', ') || 'no tools';
}

/** What a person reads beside the text: what it is, where it goes, and what it does not hold. */
export function reportExport(server: Server, unclassified: boolean, profile: ProfileId, exported: Written): string {
  const { format, serverKey, entries, leftOut, notes } = exported;
  const [only, ...more] = entries;
  const lines = [
    `${shown(server.title)} (${shown(server.id)})${server.version ? ` ${shown(server.version)}` : ''}, profile ${profile}: ${tally(exported)}.`,
    unclassified && 'This server was never classified, so its tools are unknown. Run: npm run classify',
    only && more.length === 0 && `Effect: ${only.recommendation.effect} ${only.recommendation.reason}`,
    ...entries.flatMap(({ tool, recommendation: { conditions, conditionsNote } }) =>
      conditions.map(
        (bound) =>
          `${shown(tool)}: a condition on ${bound.parameter} catches: ${bound.catches} Misses: ${bound.misses} ${conditionsNote}`,
      ),
    ),
    `${format.title}, for ${format.file}; the server is called ${JSON.stringify(serverKey)} there (--as KEY changes it).`,
    `Cannot express: ${format.cannotExpress}`,
    format.unlisted,
    ...notes,
    ...leftOut.map(({ tool, reason }) => `Left out: ${shown(tool)}. ${reason}`),
  ];
  return `${lines.filter((line) => typeof line === 'string').join('\n')}\n`;
}

/** The same for a program. */
export function reportJson(server: Server, profile: ProfileId, exported: Written): string {
  const { format, serverKey, text, entries, leftOut, notes } = exported;
  const { id, title, file, language, homepage, cannotExpress, unlisted } = format;
  return toFileText({
    server: { id: server.id, title: server.title, version: server.version },
    profile,
    format: { id, title, file, language, homepage, cannotExpress, unlisted },
    serverKey,
    text,
    tools: entries.map(({ outcome, recommendation }) => ({ outcome, ...recommendation })),
    leftOut,
    notes,
  });
}

/** What is wrong in a policy, a line each; one line when nothing is. */
export function reportFindings(file: string, findings: readonly Finding[], json: boolean): string {
  if (json) return toFileText({ file, findings });
  if (findings.length === 0) return `${file}: a valid policy.\n`;
  const lines = findings.map(({ line, column, field, message, repair }) => {
    const where = field === '' ? '' : `${shown(field)}: `;
    return `${file}:${line}:${column}: ${where}${shown(message).replace(/\.?$/, '.')} Repair: ${shown(repair)}\n`;
  });
  const more = findings.length < mostIssues ? '' : `These are the first ${findings.length}; there may be more.\n`;
  return lines.join('') + more;
}
