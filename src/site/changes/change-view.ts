import type { Change } from '../../catalog/change.ts';
import { serverPath, toolPath } from '../../catalog/server-id.ts';
import type { CatalogIndex } from '../catalog-index.ts';
import { excerpt, reveal } from '../reveal.ts';
import { changeWords } from './change-words.ts';

/** A name in a change, and its page where the catalog still has it. */
export interface Named {
  name: string;
  path: string | undefined;
}

/** One line of the log as a page shows it; every text is ready to be escaped and shown. */
export interface ChangeView {
  /** The line itself. */
  change: Change;
  server: Named & { id: string };
  /** Absent on lines about the server. */
  tool: Named | undefined;
  text: string;
  /** The version that stayed the same while the tool came, went or changed. */
  underVersion: string | undefined;
  /** Hashes of the definition before and after. */
  hashes: { before?: string; after?: string };
}

/** Whether a tool came, went or changed while the server kept its version. */
export function isUnderUnchangedVersion(change: Change): boolean {
  return 'underUnchangedVersion' in change && change.underUnchangedVersion !== undefined;
}

/** Finds servers by id, also by an earlier one. */
export function positionsById({ servers }: Pick<CatalogIndex, 'servers'>): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [position, { aliases }] of servers.entries()) for (const alias of aliases) positions.set(alias, position);
  for (const [position, { id }] of servers.entries()) positions.set(id, position);
  return positions;
}

/** Makes views of changes over this catalog. */
export function changeViewer(index: CatalogIndex): (change: Change) => ChangeView {
  const positions = positionsById(index);
  return (change) => {
    const row = index.servers[positions.get(change.server) ?? -1];
    const title = row?.title ?? ('title' in change ? excerpt(change.title, 120) : reveal(change.server));
    const hasTool = (name: string): boolean => {
      const { firstTool, toolCount } = row ?? { firstTool: 0, toolCount: 0 };
      for (let tool = firstTool; tool < firstTool + toolCount; tool += 1) {
        if (index.tools[tool]!.name === name) return true;
      }
      return false;
    };
    return {
      change,
      server: { id: reveal(row?.id ?? change.server), name: title, path: row && serverPath(row.id) },
      tool:
        'tool' in change
          ? {
              name: excerpt(change.tool, 128),
              path: row && hasTool(change.tool) ? toolPath(row.id, change.tool) : undefined,
            }
          : undefined,
      text: changeWords(change),
      underVersion:
        'underUnchangedVersion' in change && change.underUnchangedVersion !== undefined
          ? excerpt(change.underUnchangedVersion, 80)
          : undefined,
      hashes: {
        ...('before' in change && { before: change.before }),
        ...('after' in change && { after: change.after }),
      },
    };
  };
}

/** The changes of one server that follow each other in the log. */
export interface ServerChanges {
  server: ChangeView['server'];
  changes: ChangeView[];
}

export function byServer(views: readonly ChangeView[]): ServerChanges[] {
  const groups: ServerChanges[] = [];
  for (const view of views) {
    const last = groups.at(-1);
    if (last?.server.id === view.server.id) last.changes.push(view);
    else groups.push({ server: view.server, changes: [view] });
  }
  return groups;
}
