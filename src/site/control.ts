import type { ServerClassification } from '../catalog/classification.ts';
import { exportServer, exportTool, type Export, type Exported } from '../policy/exports/export.ts';
import { exportFormats } from '../policy/exports/index.ts';
import { profiles, type Profile } from '../policy/profile.ts';
import { inProfile, recommendedProfile, recommendTools, type ToolRecommendation } from '../policy/recommend.ts';
import { defaultServerKey } from '../policy/server-key.ts';
import { writeServerKey } from '../policy/server-key-forms.ts';
import { downloadName } from './download-name.ts';
import { exportInParts } from './key-places.ts';
import type { ServerRecord } from './record-reader.ts';
import { escapeHidden, reveal } from './reveal.ts';

/** One tab of a policy block. */
export interface ControlFormat {
  /** The format's id; the reader's choice is remembered by it. */
  format: string;
  title: string;
  /** Where the text goes. */
  file: string;
  /** The name under which the text is saved. */
  download: string;
  /** What the copy button copies, cut where the server's name stands; `undefined` when the format cannot hold the tool. */
  parts: string[] | undefined;
  /** The server's name as it stands between the parts. */
  key: string;
  /** What this format cannot express and how it treats other tools, or why there is no text; a sentence each. */
  notes: string[];
}

const downloads = new Map(exportFormats.map((format) => [format, downloadName(format)]));

function toFormat(
  format: Export,
  key: string,
  tools: readonly string[],
  write: (key: string) => Exported,
): ControlFormat {
  const { id, title, file, cannotExpress, unlisted, language } = format;
  const shared = { format: id, title, file, download: downloads.get(format)!, key: writeServerKey(id, key) };
  const { exported, parts } = exportInParts(format, key, tools, write);
  if (!exported.ok) return { ...shared, parts: undefined, notes: [reveal(exported.refusal)] };
  const leftOut = exported.leftOut.map(({ tool, reason }) => `Left out: ${reveal(tool)}. ${reveal(reason)}`);
  return {
    ...shared,
    parts: language === 'json' || language === 'toml' ? parts.map((part) => escapeHidden(part, language)) : parts,
    notes: [`Cannot express: ${cannotExpress}`, unlisted, ...exported.notes, ...leftOut],
  };
}

const recommendations = new WeakMap<ServerRecord, ToolRecommendation[]>();

function classificationOf({ server, answers }: ServerRecord): ServerClassification {
  return { server: server.id, tools: server.tools.map(({ name }, position) => ({ name, ...answers[position]! })) };
}

/** What is recommended for each tool of the server, made once a server and not once a page. */
export function recommendationsOf(record: ServerRecord): ToolRecommendation[] {
  let made = recommendations.get(record);
  if (made === undefined) {
    made = recommendTools(record.server, classificationOf(record));
    recommendations.set(record, made);
  }
  return made;
}

/** A tool's recommended policy in every format; the first is the default. `key` is the client's name of the server. */
export function toolFormats(key: string, recommendation: ToolRecommendation): ControlFormat[] {
  const tools = [recommendation.tool];
  return exportFormats.map((format) =>
    toFormat(format, key, tools, (name) => exportTool(format, recommendation, name)),
  );
}

/** A profile of a server in every format that can hold it. */
export interface ControlProfile extends Profile {
  formats: ControlFormat[];
  /** Whether `formats` holds every format that can hold the profile. */
  inFull: boolean;
}

/** Up to this many tools a server's page has every format of every profile; beyond, the recommended profile alone has. */
const mostToolsInFull = 60;

/** The formats in which every profile is shown, however many tools the server has. */
const always = ['gateway', 'claude-code'];

/** The server's policies, a profile each. */
export function serverProfiles(record: ServerRecord): ControlProfile[] {
  const recommended = recommendedProfile(record.server, recommendationsOf(record));
  const names = record.server.tools.map(({ name }) => name);
  const key = defaultServerKey(record.server.id);
  return profiles.map((profile) => {
    const recommendation = inProfile(recommended, profile.id);
    const inFull = profile.id === 'recommended' || recommendation.tools.length <= mostToolsInFull;
    const shown = exportFormats.filter(
      (format) => (format.can.ask || !profile.needsAsk) && (inFull || always.includes(format.id)),
    );
    const formats = shown.map((format) =>
      toFormat(format, key, names, (name) => exportServer(format, recommendation, name)),
    );
    return { ...profile, formats, inFull };
  });
}

/** The text for the content of an element; quotes stay, since a policy is full of them. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
