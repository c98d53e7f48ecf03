import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWorkFolder, removeLeftFolders } from './work-folder.ts';

test('removes the folder of a process that is gone, and leaves that of one that runs', async () => {
  const gone = join(tmpdir(), `mcp-crawl-${spawnSync(process.execPath, ['-e', '']).pid}-x`);
  await mkdir(gone);
  const own = await makeWorkFolder();
  await removeLeftFolders();
  expect([existsSync(gone), existsSync(own)]).toEqual([false, true]);
  await rm(own, { recursive: true });
});
