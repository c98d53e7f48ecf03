import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteChange } from './journal.ts';
import { sameContent } from './staged-files.ts';

/** A change with every file it touches. */
export interface PlannedChange extends SiteChange {
  /** Files that will be new or other than before. */
  changed: string[];
  /** Staged files, changed or not. */
  staged: string[];
}

/** Files of folders whose content is known, by the folder's path: such a folder, if it is staged, has just these. */
export type KnownFolders = ReadonlyMap<string, readonly string[]>;

/** The files below a staged folder; folders that are known are not looked into. */
function* stagedBelow(stagedDir: string, path: string, known: KnownFolders): Generator<string> {
  const files = known.get(path);
  if (files !== undefined) yield* files;
  else {
    for (const entry of readdirSync(join(stagedDir, path), { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`;
      if (entry.isDirectory()) yield* stagedBelow(stagedDir, inner, known);
      else yield inner;
    }
  }
}

function compare(stagedDir: string, outDir: string, path: string, known: KnownFolders, change: PlannedChange): void {
  for (const entry of readdirSync(join(stagedDir, path), { withFileTypes: true })) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory()) {
      change.staged.push(inner);
      if (sameContent(join(stagedDir, inner), join(outDir, inner))) continue;
      change.moves.push(inner);
      change.changed.push(inner);
    } else if (existsSync(join(outDir, inner))) {
      compare(stagedDir, outDir, inner, known, change);
    } else {
      change.moves.push(inner);
      for (const file of stagedBelow(stagedDir, inner, known)) {
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
export function planChange(stagedDir: string, outDir: string, known: KnownFolders = new Map()): PlannedChange {
  const change: PlannedChange = { moves: [], removes: [], changed: [], staged: [] };
  compare(stagedDir, outDir, '', known, change);
  change.moves.sort(byUpload);
  change.changed.sort(byUpload);
  return change;
}
