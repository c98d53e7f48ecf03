import type { ServerClassification } from '../catalog/classification.ts';
import type { Server } from '../catalog/server.ts';
import { exportServer, exportTool, type Exported } from '../policy/exports/export.ts';
import { exportFormats } from '../policy/exports/index.ts';
import { profiles, type Profile } from '../policy/profile.ts';
import { recommendServer, type ToolRecommendation } from '../policy/recommend.ts';
import { defaultServerKey } from '../policy/server-key.ts';
import type { ServerRecord } from './record-reader.ts';
import { escapeHidden, reveal } from './reveal.ts';

/** One tab of a policy block. */
export interface ControlFormat {
  /** The format's id; the reader's choice is remembered by it. */
  format: string;
  title: string;
  /** Where the text goes. */
  file: string;
  /** What the copy button copies; `undefined` when the format cannot hold the tool. */
  text: string | undefined;
  /** What this format cannot express, or why there is no text; a sentence each. */
  notes: string[];
}

function toFormat(exported: Exported): ControlFormat {
  const { id, title, file, cannotExpress, language } = exported.format;
  const shared = { format: id, title, file };
  if (!exported.ok) return { ...shared, text: undefined, notes: [reveal(exported.refusal)] };
  const leftOut = exported.leftOut.map(({ tool, reason }) => `Left out: ${reveal(tool)}. ${reveal(reason)}`);
  return {
    ...shared,
    text: language === 'json' || language === 'toml' ? escapeHidden(exported.text, language) : exported.text,
    notes: [`Cannot express: ${cannotExpress}`, ...exported.notes, ...leftOut],
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
    made = recommendServer(record.server, classificationOf(record)).tools;
    recommendations.set(record, made);
  }
  return made;
}

/** A tool's recommended policy in every format; the first is the default. */
export function toolFormats(server: Pick<Server, 'id'>, recommendation: ToolRecommendation): ControlFormat[] {
  const key = defaultServerKey(server.id);
  return exportFormats.map((format) => toFormat(exportTool(format, recommendation, key)));
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
  const classification = classificationOf(record);
  const key = defaultServerKey(record.server.id);
  return profiles.map((profile) => {
    const recommendation = recommendServer(record.server, classification, profile.id);
    const inFull = profile.id === 'recommended' || recommendation.tools.length <= mostToolsInFull;
    const shown = exportFormats.filter(
      (format) => (format.can.ask || !profile.needsAsk) && (inFull || always.includes(format.id)),
    );
    return { ...profile, formats: shown.map((format) => toFormat(exportServer(format, recommendation, key))), inFull };
  });
}

/** The text for the content of an element; quotes stay, since a policy is full of them. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
