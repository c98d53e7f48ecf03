import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteChange } from './journal.ts';
import { filesBelow, sameContent } from './staged-files.ts';

/** A change with every file it touches. */
export interface PlannedChange extends SiteChange {
  /** Files that will be new or other than before. */
  changed: string[];
  /** Staged files, changed or not. */
  staged: string[];
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function compare(stagedDir: string, outDir: string, path: string, change: PlannedChange): Promise<void> {
  for (const entry of await readdir(join(stagedDir, path), { withFileTypes: true })) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory()) {
      change.staged.push(inner);
      if (await sameContent(join(stagedDir, inner), join(outDir, inner))) continue;
      change.moves.push(inner);
      change.changed.push(inner);
    } else if (await exists(join(outDir, inner))) {
      await compare(stagedDir, outDir, inner, change);
    } else {
      change.moves.push(inner);
      for await (const file of filesBelow(stagedDir, inner)) {
        change.staged.push(file);
        change.changed.push(file);
      }
    }
  }
}

/** The order in which files go into a site: styles and scripts before the pages that name them, the rest in code-unit order. */
export const byUpload = (a: string, b: string): number =>
  Number(b.startsWith('_astro')) - Number(a.startsWith('_astro')) || (a < b ? -1 : 1);

/** What has to change so that the site holds the staged files. `removes` is empty: what goes is the caller's to say. */
export async function planChange(stagedDir: string, outDir: string): Promise<PlannedChange> {
  const change: PlannedChange = { moves: [], removes: [], changed: [], staged: [] };
  await compare(stagedDir, outDir, '', change);
  change.moves.sort(byUpload);
  change.changed.sort(byUpload);
  return change;
}
