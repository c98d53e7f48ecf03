import { riskLevels, type RiskLevel } from '../../catalog/classification.ts';
import { serverPath, toolPath } from '../../catalog/server-id.ts';
import { config } from '../../config.ts';
import { recommendationsOf } from '../control.ts';
import type { ServerRecord } from '../record-reader.ts';
import { twinData } from '../twin.ts';
import { csvRow } from './csv.ts';

/** A file that holds something of every server of the catalog, written a server at a time. */
export interface DownloadKind {
  /** Its name below `/data/`. */
  file: string;
  /** One sentence for the page. */
  what: string;
  /** Media type. */
  type: string;
  gzip: boolean;
  /** What a record of the file is: `server`, `tool`. */
  unit: 'server' | 'tool';
  /** What the file begins with. */
  head: string;
  /** What it holds of one server, whole lines. */
  linesOf(record: ServerRecord): string;
}

const levels: readonly RiskLevel[] = [...riskLevels.toReversed(), 'unknown'];

const catalog: DownloadKind = {
  file: 'catalog.jsonl.gz',
  what: 'Everything: one line of JSON a server, the same as the server’s JSON page, compressed with gzip.',
  type: 'application/gzip',
  gzip: true,
  unit: 'server',
  head: '',
  linesOf: (record) => `${JSON.stringify(twinData(record))}\n`,
};

const servers: DownloadKind = {
  file: 'servers.csv',
  what: 'One row a server: what it is, where its tool list is from, and how many tools of each risk level it has.',
  type: 'text/csv',
  gzip: false,
  unit: 'server',
  head: csvRow([
    'id',
    'title',
    'version',
    'status',
    'license',
    'tool_list_from',
    'tools',
    ...levels,
    'conflicts',
    'sources',
    'first_seen',
    'last_changed',
    'page',
  ]),
  linesOf: ({ server, answers }) =>
    csvRow([
      server.id,
      server.title,
      server.version,
      server.status,
      server.license,
      server.toolsOrigin?.from,
      answers.length,
      ...levels.map((level) => answers.filter(({ riskLevel }) => riskLevel === level).length),
      answers.filter(({ conflicts }) => conflicts.length > 0).length,
      server.sources,
      server.firstSeen,
      server.lastChanged,
      `${config.siteUrl}${serverPath(server.id)}`,
    ]),
};

const tools: DownloadKind = {
  file: 'tools.csv',
  what: 'One row a tool: its category, risk level, capabilities, why, and what the recommended policy does with it.',
  type: 'text/csv',
  gzip: false,
  unit: 'tool',
  head: csvRow([
    'server',
    'tool',
    'category',
    'risk_level',
    'confidence',
    'capabilities',
    'conflicts',
    'rationale',
    'policy',
    'page',
  ]),
  linesOf: (record) => {
    const recommendations = recommendationsOf(record);
    const rows = record.answers.map((answer, position) => {
      const { name } = record.server.tools[position]!;
      return csvRow([
        record.server.id,
        name,
        answer.category,
        answer.riskLevel,
        answer.confidence,
        answer.capabilities,
        answer.conflicts.map(({ hint }) => hint),
        answer.rationale,
        recommendations[position]!.decision,
        `${config.siteUrl}${toolPath(record.server.id, name)}`,
      ]);
    });
    return rows.join('');
  },
};

/** The files of the whole catalog. */
export const downloadKinds: readonly DownloadKind[] = [catalog, servers, tools];
