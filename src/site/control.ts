import type { ServerClassification } from '../catalog/classification.ts';
import type { Server } from '../catalog/server.ts';
import { exportTools, type Exported } from '../policy/exports/export.ts';
import { exportFormats } from '../policy/exports/index.ts';
import { profiles, type Profile } from '../policy/profile.ts';
import { recommendServer, type ToolRecommendation } from '../policy/recommend.ts';
import { defaultServerKey } from '../policy/server-key.ts';
import type { ServerRecord } from './record-reader.ts';
import { escapeHidden } from './reveal.ts';

/** One tab of a policy block. */
export interface ControlFormat {
  /** Unique on its page. */
  id: string;
  /** What the reader's choice is remembered by. */
  format: string;
  title: string;
  /** Where the text goes. */
  file: string;
  /** What the copy button copies; `undefined` when the format cannot hold the tool. */
  text: string | undefined;
  /** What this format cannot express, or why there is no text; a sentence each. */
  notes: string[];
  homepage: string;
}

function toFormat(exported: Exported, prefix: string): ControlFormat {
  const { id, title, file, homepage, cannotExpress, unlisted, language } = exported.format;
  const shared = { id: `${prefix}-${id}`, format: id, title, file, homepage };
  if (!exported.ok) return { ...shared, text: undefined, notes: [exported.refusal] };
  const leftOut = exported.leftOut.map(({ tool, reason }) => `Left out: ${tool}. ${reason}`);
  return {
    ...shared,
    text: language === 'json' ? escapeHidden(exported.text) : exported.text,
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
    made = recommendServer(record.server, classificationOf(record)).tools;
    recommendations.set(record, made);
  }
  return made;
}

/** A tool's recommended policy in every format; the first is the default. */
export function toolFormats(server: Pick<Server, 'id'>, recommendation: ToolRecommendation): ControlFormat[] {
  const key = defaultServerKey(server.id);
  return exportFormats.map((format) => toFormat(exportTools(format, [recommendation], key), 'policy'));
}

/** A profile of a server in every format that can hold it. */
export interface ControlProfile extends Profile {
  formats: ControlFormat[];
}

/** The server's policies, a profile each. */
export function serverProfiles(record: ServerRecord): ControlProfile[] {
  const classification = classificationOf(record);
  const key = defaultServerKey(record.server.id);
  return profiles.map((profile) => {
    const { tools } = recommendServer(record.server, classification, profile.id);
    const formats = exportFormats.filter((format) => format.can.ask || !profile.needsAsk);
    return { ...profile, formats: formats.map((format) => toFormat(exportTools(format, tools, key), profile.id)) };
  });
}
