import { rm, writeFile } from 'node:fs/promises';
import { readText } from '../../catalog/store.ts';
import type { BuildFolder } from './build-folder.ts';
import { byUpload } from './plan-change.ts';

/** What became of files of the site, by their paths relative to it. */
interface ChangeLists {
  changed: readonly string[];
  removed: readonly string[];
}

const lines = (paths: readonly string[]): string => paths.map((path) => `${path}\n`).join('');

async function readUnlisted({ unlisted }: BuildFolder): Promise<ChangeLists> {
  const text = await readText(unlisted);
  return text === undefined ? { changed: [], removed: [] } : (JSON.parse(text) as ChangeLists);
}

/** Notes what is about to be put into the site, with what killed builds had put there that no list names: both hold once the journal is done. */
export async function noteChange(build: BuildFolder, { changed, removed }: ChangeLists): Promise<void> {
  const before = await readUnlisted(build);
  const now = new Set([...changed, ...removed]);
  const earlier = (paths: readonly string[]): string[] => paths.filter((path) => !now.has(path));
  const lists: ChangeLists = {
    changed: [...earlier(before.changed), ...changed].toSorted(byUpload),
    removed: [...earlier(before.removed), ...removed],
  };
  await writeFile(build.nextUnlisted, JSON.stringify(lists));
}

/** Lists what this build and those that were killed before it have changed, for uploading only that. */
export async function writeChangeLists(build: BuildFolder): Promise<void> {
  const { changed, removed } = await readUnlisted(build);
  await writeFile(build.changed, lines(changed));
  await writeFile(build.removed, lines(removed));
  await rm(build.unlisted, { force: true });
}
