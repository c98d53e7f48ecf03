import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartCommand } from '../contained-stdio.ts';
import type { Limits } from '../limits.ts';
import { sandboxed, sandboxPasswd, sandboxPaths } from '../sandbox.ts';

/** A script of this folder, as the sandbox starts it; `remove` deletes what was made for it. */
export function fixtureInSandbox(script: string, args: string[], limits?: Limits): StartCommand & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
  const passwd = join(folder, 'passwd');
  writeFileSync(passwd, sandboxPasswd);
  const env = { PATH: '/usr/bin:/bin', HOME: sandboxPaths.home, TMPDIR: sandboxPaths.temporary };
  const start = { command: `${sandboxPaths.node}/node`, args: [join(sandboxPaths.package, script), ...args], env };
  const mounts = { node: process.execPath, package: import.meta.dirname, passwd };
  return {
    ...sandboxed(start, mounts, false, limits),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Command lines of running processes that hold the text. */
export async function processesWith(mark: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(mark));
}
