import { toolPath } from '../catalog/server-id.ts';
import type { Category, RiskLevel } from '../catalog/classification.ts';
import { recommendationsOf } from './control.ts';
import type { ServerRecord } from './record-reader.ts';
import { excerpt, reveal } from './reveal.ts';
import { riskRank } from './texts/risk-levels.ts';

/** A tool in its server's table. */
export interface ServerTool {
  name: string;
  path: string;
  /** The beginning of the author's description. */
  says: string;
  category: Category;
  riskLevel: RiskLevel;
  /** What the recommended policy does with it: "at most 30 a minute". */
  policy: string;
  /** Whether a hint of the author conflicts with the answer. */
  conflict: boolean;
  /** Findings in its own text. */
  findings: number;
  /** It last changed while the server kept its version. */
  versionStayed: boolean;
}

/** The server's tools, worst first, then in the server's own order. */
export function serverTools(record: ServerRecord): ServerTool[] {
  const findings = Map.groupBy(record.server.findings ?? [], ({ tool }) => tool);
  const recommendations = recommendationsOf(record);
  return record.server.tools
    .map(({ name, description = '', underUnchangedVersion }, position) => {
      const { category, riskLevel, conflicts } = record.answers[position]!;
      const { decision, limit } = recommendations[position]!;
      return {
        name: reveal(name),
        path: toolPath(record.server.id, name),
        says: excerpt(description, 110),
        category,
        riskLevel,
        policy: limit === null ? decision : `at most ${limit.max} a ${limit.window}`,
        conflict: conflicts.length > 0,
        findings: findings.get(name)?.length ?? 0,
        versionStayed: underUnchangedVersion !== undefined,
      };
    })
    .sort((a, b) => riskRank[b.riskLevel] - riskRank[a.riskLevel]);
}
