import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Install } from '../../npm/install.ts';

/** Stands for npm: lays out a package whose command is the hostile server, under the entry's name. */
export const installHostile: Install = async (entry) => {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const own = join(folder, 'node_modules', entry.package);
  await mkdir(own, { recursive: true });
  const packageJson = { name: entry.package, version: entry.version, license: 'MIT', bin: 'server.mjs' };
  await writeFile(join(own, 'package.json'), JSON.stringify(packageJson));
  await copyFile(join(import.meta.dirname, 'hostile-server.mjs'), join(own, 'server.mjs'));
  return {
    folder,
    packageJson,
    publication: { integrity: 'sha512-AAAA', publishedAt: '2026-01-02T03:04:05Z' },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
