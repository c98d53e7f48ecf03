import { serverPath, toolPath } from '../catalog/server-id.ts';
import { toFileText } from '../catalog/json.ts';
import { config } from '../config.ts';
import { recommendationsOf } from './control.ts';
import type { ServerRecord } from './record-reader.ts';

/** What the catalog says of a server: facts, judgement, correction and recommendation, each under its own key. */
export function twinData(record: ServerRecord): object {
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
