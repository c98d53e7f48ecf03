import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeStateFolder } from './state-folder.ts';

let folder: string;
let catalogDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'));
  catalogDir = join(folder, 'catalog');
  await mkdir(join(catalogDir, 'servers/npm'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The id of a process that is over. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid as number;
}

const lockOf = async (): Promise<string> => {
  const [own = ''] = await readdir(join(folder, 'state'));
  return join(folder, 'state', own, 'running');
};

test('two crawls of one catalog do not run at the same time', async () => {
  const state = await takeStateFolder(join(folder, 'state'), catalogDir);
  await writeFile(await lockOf(), String(process.ppid));
  await expect(takeStateFolder(join(folder, 'state'), catalogDir)).rejects.toThrow('Another crawl');
  await state.release();
  await takeStateFolder(join(folder, 'state'), catalogDir);
});

test('a crawl that was killed does not keep the next one away', async () => {
  await takeStateFolder(join(folder, 'state'), catalogDir);
  await writeFile(await lockOf(), String(await deadProcess()));
  const state = await takeStateFolder(join(folder, 'state'), catalogDir);
  expect(await readFile(await lockOf(), 'utf8')).toBe(String(process.pid));
  await state.release();
});

test('the beginnings of files are removed, but not those of a process that still writes', async () => {
  const names = [`x.json.${await deadProcess()}.tmp`, `y.json.${process.pid}.tmp`, 'z.json'];
  for (const name of names) await writeFile(join(catalogDir, 'servers/npm', name), '{');
  await takeStateFolder(join(folder, 'state'), catalogDir);
  expect(await readdir(join(catalogDir, 'servers/npm'))).toEqual(names.slice(1).toSorted());
});
