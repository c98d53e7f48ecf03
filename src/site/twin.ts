import type { Classification } from '../catalog/classification.ts';
import type { Correction } from '../catalog/correction.ts';
import type { Override } from '../catalog/override.ts';
import type { Server } from '../catalog/server.ts';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { toFileText } from '../catalog/json.ts';
import { config } from '../config.ts';
import type { ToolRecommendation } from '../policy/recommend.ts';
import { recommendationsOf } from './control.ts';
import type { ServerRecord } from './record-reader.ts';

/** What the catalog says of a server: facts, judgement, correction and recommendation, each under its own key. */
export interface Twin {
  /** Address of the server's page, with the origin. */
  page: string;
  license: { judgement: string; definitions: string };
  server: Server;
  /** One a tool, in the record's order; `page` is the tool's. */
  classifications: ({ name: string; page: string } & Classification)[];
  /** `null` when nobody corrected the entry. */
  override: Override | null;
  requests: Correction['requests'];
  /** One a tool, in the record's order. */
  recommendations: Omit<ToolRecommendation, 'policy'>[];
}

export function twinData(record: ServerRecord): Twin {
  const { server, answers, override, correction } = record;
  const recommendations = recommendationsOf(record);
  return {
    page: `${config.siteUrl}${serverPath(server.id)}`,
    license: {
      judgement: 'CC-BY-4.0',
      definitions: server.license ?? 'not stated by the author; quoted for comment',
    },
    server,
    classifications: answers.map((answer, position) => {
      const { name } = server.tools[position]!;
      return { name, page: `${config.siteUrl}${toolPath(server.id, name)}`, ...answer };
    }),
    override: override ?? null,
    requests: correction?.requests ?? [],
    recommendations: recommendations.map(({ policy: _, ...recommendation }) => recommendation),
  };
}

/** The JSON twin of a server's page. */
export function twinOf(record: ServerRecord): string {
  return toFileText(twinData(record));
}
