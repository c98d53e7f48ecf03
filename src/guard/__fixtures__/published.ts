import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { StartCommand } from '../../sources/live/contained-stdio.ts';
import { sandboxed, sandboxPasswd, sandboxPaths } from '../../sources/live/sandbox.ts';
import { sandboxProblem } from '../../sources/live/sandbox-support.ts';

const repository = resolve(import.meta.dirname, '../../..');
const pinned = join(import.meta.dirname, 'real-servers');
const hash = createHash('sha256').update(readFileSync(join(pinned, 'package-lock.json'))).digest('hex');
const installed = join('.cache/real-servers', hash.slice(0, 16));

/** What npm says when no registry can be reached. */
const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|network/i;

/** Installs the pinned programs, scripts and native parts left out; once, for every later run. */
function install(): string | undefined {
  const folder = join(repository, installed);
  if (existsSync(folder)) return undefined;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(pinned, file), join(making, file));
  const flags = ['--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: making, encoding: 'utf8', timeout: 300_000 });
  writeFileSync(join(making, 'passwd'), sandboxPasswd);
  try {
    if (status === 0) renameSync(making, folder);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  if (status === 0) return undefined;
  if (!offline.test(stderr)) throw new Error(`npm could not install the published servers: ${stderr}`);
  return 'no package registry can be reached';
}

/** Why published programs cannot be run here: no sandbox, or no registry to install them from. `undefined` when they can. */
export const publishedProblem = sandboxProblem() ?? install();
if (publishedProblem !== undefined) {
  process.stderr.write(`Skipped: the tests against published programs, because ${publishedProblem}.\n`);
}

/** The path of an installed program as it is seen in the sandbox. */
export const program = (name: string): string => join(sandboxPaths.package, installed, 'node_modules/.bin', name);

/** A path of the repository as it is seen in the sandbox, where nobody can write to it. */
export const inRepository = (path: string): string => join(sandboxPaths.package, path);

/** The command that runs a script with this Node in the sandbox. */
export function inSandbox(script: string, args: string[], { env = {}, network = false }: { env?: Record<string, string>; network?: boolean } = {}): StartCommand {
  const node = `${sandboxPaths.node}/node`;
  const environment = { PATH: `${sandboxPaths.node}:/usr/bin:/bin`, HOME: sandboxPaths.home, TMPDIR: sandboxPaths.temporary, LANG: 'C.UTF-8', ...env };
  const mounts = { node: process.execPath, package: repository, passwd: join(repository, installed, 'passwd') };
  const start = { command: node, args: [script, ...args], env: environment };
  return sandboxed(start, mounts, network);
}

/** A published server in the sandbox, with a home of its own that vanishes with it. */
export function openServer(name: string): StdioClientTransport {
  const args: Record<string, string[]> = { filesystem: [sandboxPaths.home], memory: [], everything: ['stdio'] };
  const env = { MEMORY_FILE_PATH: join(sandboxPaths.home, 'memory.jsonl') };
  return new StdioClientTransport({ ...inSandbox(program(`mcp-server-${name}`), args[name] ?? [], { env }), stderr: 'ignore' });
}
