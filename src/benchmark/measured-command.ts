import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ProcessTree, type Kind, type Usage } from './process-tree.ts';

/** How often the processes are looked at, in milliseconds. */
const interval = 200;
/** Of what a command says on stderr; the reason of a failure comes last. */
const linesKept = 200;

/** What a command took. */
export interface Measured {
  seconds: number;
  /** What it said on stderr. */
  lines: string[];
  usage(kind: Kind): Usage;
  /** Greatest memory of one process of any kind, in bytes. */
  peak: number;
}

interface Options {
  cwd?: string;
  env?: Record<string, string>;
  /** Exit codes beside 0 that mean that the work is done. */
  accepts?: readonly number[];
  onLine?: (line: string) => void;
}

/** Runs a program of Node and measures it with all processes that it starts; throws with its last lines when it fails. */
export async function measureNode(args: readonly string[], options: Options = {}): Promise<Measured> {
  const { cwd, env = {}, accepts = [], onLine } = options;
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const tree = new ProcessTree(child.pid!);
  const timer = setInterval(() => tree.look(), interval);
  const end = (): void => void child.kill();
  process.once('exit', end);
  const lines: string[] = [];
  const read = async (): Promise<void> => {
    for await (const line of createInterface({ input: child.stderr })) {
      onLine?.(line);
      if (lines.push(line) > linesKept) lines.shift();
    }
  };
  const [[code]] = await Promise.all([once(child, 'close'), read()]).finally(() => {
    clearInterval(timer);
    process.off('exit', end);
  });
  if (code !== 0 && !accepts.includes(code)) {
    throw new Error(`${args.join(' ')} ended with ${code}: ${lines.slice(-5).join(' / ')}`);
  }
  const usage = (kind: Kind): Usage => tree.usage(kind);
  const peak = Math.max(...(['astro', 'pagefind', 'node'] as const).map((kind) => usage(kind).peak));
  return { seconds: (performance.now() - started) / 1000, lines, usage, peak };
}
