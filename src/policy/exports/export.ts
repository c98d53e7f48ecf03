import type { MadeFor } from '../policy.ts';
import { outcomeOf, type Abilities, type Outcome } from '../outcome.ts';
import { refuseServerKey } from '../server-key-forms.ts';
import type { ServerRecommendation, ToolRecommendation } from '../recommend.ts';

/** One tool as a format writes it. */
export interface ExportEntry {
  tool: string;
  outcome: Outcome;
  recommendation: ToolRecommendation;
}

/** A format that people copy: one file each in this folder. */
export interface Export {
  /** Kebab-case, the name of its file and of `--format`. */
  id: string;
  title: string;
  /** Where the text goes, as its users call the file. */
  file: string;
  /** For highlighting and for the ending of a download. */
  language: 'json' | 'yaml' | 'toml' | 'cedar' | 'shell';
  /** The format's documentation. */
  homepage: string;
  can: Abilities;
  /** One sentence for the page. */
  cannotExpress: string;
  /** How tools that the text does not list behave. One sentence. */
  unlisted: string;
  /** The same for a program: `allow` means that a tool that has to be left out would be open. */
  unlistedIs: 'allow' | 'ask' | 'deny';
  /** Why the format cannot hold this tool's name, in a sentence; absent when it can hold every name. */
  refuseTool?(tool: string): string | undefined;
  /** Why the format cannot hold these outcomes together, in a sentence; absent when it can hold all. */
  refuseEntries?(entries: readonly ExportEntry[]): string | undefined;
  /** What a reader has to know where a server’s text says what it was made for; absent where no text of the format does. One sentence or two. */
  madeForNote?: string;
  /** The text, with a line feed at its end. Every name was let through: the server's by `refuseServerKey`, the tools' by `refuseTool`. */
  write(entries: readonly ExportEntry[], serverKey: string, madeFor?: MadeFor): string;
}

/** A tool that a text leaves out because the format cannot hold its name. */
interface LeftOut {
  tool: string;
  reason: string;
}

export type Exported =
  | {
      ok: true;
      format: Export;
      serverKey: string;
      text: string;
      entries: ExportEntry[];
      leftOut: LeftOut[];
      /** What this text does differently from the recommendation, a sentence each. */
      notes: string[];
    }
  | { ok: false; format: Export; refusal: string };

function count(tools: number): string {
  return tools === 1 ? '1 tool' : `${tools} tools`;
}

function notesOn(format: Export, entries: readonly ExportEntry[]): string[] {
  const of = (test: (entry: ExportEntry) => boolean) => entries.filter(test).length;
  const capped = (outcome: Outcome) =>
    of((each) => each.recommendation.decision === 'capped' && each.outcome === outcome);
  const unbound = of(
    ({ outcome, recommendation }) =>
      recommendation.conditions.length > 0 && (outcome === 'allow' || outcome === 'ask' || outcome === 'limit'),
  );
  const asked = of(
    ({ outcome, recommendation }) =>
      outcome === 'ask' && (recommendation.decision === 'denied' || recommendation.decision === 'hidden'),
  );
  const shown = of(({ outcome, recommendation }) => recommendation.decision === 'hidden' && outcome === 'deny');
  return [
    capped('ask') > 0 &&
      `${count(capped('ask'))} would be rate-capped; this format cannot cap, so each call asks a person.`,
    capped('allow') > 0 &&
      `${count(capped('allow'))} would be rate-capped; this format can neither cap a tool nor ask, so each call is allowed.`,
    !format.can.conditions &&
      unbound > 0 &&
      `${count(unbound)} would have conditions on arguments; this format cannot hold them.`,
    asked > 0 && `${count(asked)} would be denied; this format cannot deny, so each call asks a person.`,
    shown > 0 && `${count(shown)} would be hidden; this format denies the calls, whether or not it shows the tool.`,
  ].filter((note) => note !== false);
}

/** Writes tools in one format, or says why the format cannot hold them. */
function exportTools(
  format: Export,
  tools: readonly ToolRecommendation[],
  serverKey: string,
  madeFor?: MadeFor,
): Exported {
  const refused = (refusal: string): Exported => ({ ok: false, format, refusal });
  const badKey = refuseServerKey(format.id, serverKey);
  if (badKey !== undefined) return refused(badKey);
  const entries: ExportEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const recommendation of tools) {
    const outcome = outcomeOf(recommendation.decision, format.can);
    if (outcome === undefined) {
      return refused(
        recommendation.decision === 'asked'
          ? `${format.title} cannot ask a person before a call, so it cannot hold the supervised profile.`
          : `${format.title} can neither deny a call nor ask about it, so it cannot hold ${JSON.stringify(recommendation.tool)}.`,
      );
    }
    const reason = format.refuseTool?.(recommendation.tool);
    if (reason === undefined) entries.push({ tool: recommendation.tool, outcome, recommendation });
    else if (outcome !== 'allow' && format.unlistedIs === 'allow') {
      return refused(`${reason} Left out, the tool would be allowed, so nothing is written.`);
    } else leftOut.push({ tool: recommendation.tool, reason });
  }
  if (entries.length === 0 && leftOut[0] !== undefined) return refused(leftOut[0].reason);
  const together = format.refuseEntries?.(entries);
  if (together !== undefined) return refused(together);
  return {
    ok: true,
    format,
    serverKey,
    text: format.write(entries, serverKey, madeFor),
    entries,
    leftOut,
    notes: [...notesOn(format, entries), ...(madeFor !== undefined && format.madeForNote ? [format.madeForNote] : [])],
  };
}

/** One tool's text: what is not in it behaves as `unlisted` says. */
export function exportTool(format: Export, recommendation: ToolRecommendation, serverKey: string): Exported {
  return exportTools(format, [recommendation], serverKey);
}

/** A whole server's text. */
export function exportServer(format: Export, recommendation: ServerRecommendation, serverKey: string): Exported {
  return exportTools(format, recommendation.tools, serverKey, recommendation.policy.made_for);
}
