import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

/** What the guard costs, measured against the same server without it in one run. */
interface GuardFigures {
  /** Median time of one call alone, in milliseconds. */
  directMs: number;
  guardedMs: number;
  addedMs: number;
  /** Calls a second with 32 under way at once. */
  directPerSecond: number;
  guardedPerSecond: number;
  /** Heap of the guard in bytes, each time after a garbage collection: before the load and after each tenth of it. */
  memory: number[];
  calls: number;
  /** Processes that wanted a core while it ran, in the last minute's mean: what else the machine did. */
  load: number;
}

interface Connection {
  call(): Promise<void>;
  memory(): Promise<number>;
  close(): Promise<void>;
}

async function connect(args: string[], heapFile: string): Promise<Connection> {
  const env = { PATH: process.env['PATH'] ?? '', GUARD_BENCH_HEAP: heapFile };
  const transport = new StdioClientTransport({ command: process.execPath, args, env, stderr: 'ignore' });
  const client = new Client({ name: 'bench', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(transport);
  return {
    async call() {
      const { isError } = await client.callTool({ name: 'echo', arguments: {} });
      if (isError) throw new Error('A call of the bench was denied.');
    },
    async memory() {
      rmSync(heapFile, { force: true });
      process.kill(transport.pid ?? 0, 'SIGUSR2');
      while (!existsSync(heapFile) || readFileSync(heapFile, 'utf8') === '') await setTimeout(20);
      return Number(readFileSync(heapFile, 'utf8'));
    },
    close: () => client.close(),
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function timed(call: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

async function perSecond({ call }: Connection, calls: number): Promise<number> {
  const start = performance.now();
  let started = 0;
  const worker = async () => {
    while ((started += 1) <= calls) await call();
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return calls / ((performance.now() - start) / 1000);
}

/** Measures the guard with a policy that has a quota and a condition to look at. `calls` is the size of the load. */
export async function benchGuard(calls: number): Promise<GuardFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'guard-bench-'));
  const limits = [{ counter: 'echo_rate', window: 'day', max: 1_000_000_000, scope: 'grant' }];
  const deny_if = [{ conditions: [{ path: 'args.force', op: 'exists', value: true }], on_deny: 'Not by force.' }];
  writeFileSync(
    join(folder, 'policy.json'),
    JSON.stringify({ version: '1', default: 'deny', tools: { echo: { deny_if, limits } } }),
  );
  const server = join(import.meta.dirname, 'bench-server.ts');
  const guard = join(import.meta.dirname, '../../scripts/guard.ts');
  const options = ['--policy', join(folder, 'policy.json'), '--audit', join(folder, 'audit.jsonl')];
  const heapFile = join(folder, 'heap');
  const measured = ['--expose-gc', '--import', join(import.meta.dirname, 'bench-heap.ts')];
  const direct = await connect([server], heapFile);
  const guarded = await connect([...measured, guard, ...options, '--', process.execPath, server], heapFile);
  try {
    const [directTimes, guardedTimes]: [number[], number[]] = [[], []];
    // Turn by turn, so that a busy machine slows both alike.
    for (let call = 0; call < 2000; call += 1) {
      directTimes.push(await timed(direct.call));
      guardedTimes.push(await timed(guarded.call));
    }
    const directPerSecond = await perSecond(direct, Math.ceil(calls / 10));
    const memory = [await guarded.memory()];
    const speeds: number[] = [];
    for (let tenth = 0; tenth < 10; tenth += 1) {
      speeds.push(await perSecond(guarded, Math.ceil(calls / 10)));
      memory.push(await guarded.memory());
    }
    const [directMs, guardedMs] = [median(directTimes), median(guardedTimes)];
    return {
      directMs,
      guardedMs,
      addedMs: guardedMs - directMs,
      directPerSecond,
      guardedPerSecond: median(speeds),
      memory,
      calls,
      load: loadavg()[0] ?? 0,
    };
  } finally {
    await direct.close();
    await guarded.close();
    rmSync(folder, { recursive: true });
  }
}

/** How much more the last reading is than the first after the load began: by then every module has run. */
function growth([, early = Number.NaN, ...later]: readonly number[]): string {
  return `${((100 * ((later.at(-1) ?? early) - early)) / early).toFixed(1)} %`;
}

/** The figures, a line each. */
export function guardLines({
  directMs,
  guardedMs,
  addedMs,
  directPerSecond,
  guardedPerSecond,
  memory,
  calls,
  load,
}: GuardFigures): string {
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  return [
    `one call: ${directMs.toFixed(3)} ms without the guard, ${guardedMs.toFixed(3)} ms with it, ${addedMs.toFixed(3)} ms added (medians)`,
    `calls a second: ${directPerSecond.toFixed(0)} without the guard, ${guardedPerSecond.toFixed(0)} with it`,
    `heap of the guard over ${calls} calls, after collection: ${memory.map(megabytes).join(', ')}; ${growth(memory)} since the first tenth`,
    `load of the machine meanwhile: ${load.toFixed(1)}`,
    '',
  ].join('\n');
}
