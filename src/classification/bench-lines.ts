import type { Server } from '../catalog/server.ts';
import { serverInputOf } from './assess-server.ts';
import { classifyStream } from './classify-stream.ts';

/** One timed pass over the same lines. */
export interface Pass {
  name: string;
  tools: number;
  toolsPerSecond: number;
  /** Heap in use after a garbage collection, in bytes, at each tenth of the pass; empty when the collector is not exposed. */
  heap: number[];
}

/** The tools of a server as `classify --input` reads them. */
export function linesOf(server: Server): string[] {
  const about = serverInputOf(server);
  return server.tools.map(({ name, description, inputSchema, annotations }) =>
    JSON.stringify({ server: about, tool: { name, description, inputSchema, annotations } }),
  );
}

/** The lines over and over, with the heap noted at each tenth. */
async function* repeated(lines: readonly string[], total: number, heap: number[]): AsyncGenerator<string> {
  const collect = (globalThis as { gc?: () => void }).gc;
  for (let at = 0; at < total; at += 1) {
    yield lines[at % lines.length] ?? '';
    if (collect && (at + 1) % Math.ceil(total / 10) === 0) {
      collect();
      heap.push(process.memoryUsage().heapUsed);
    }
  }
}

async function timed(
  name: string,
  lines: readonly string[],
  total: number,
  work: (source: AsyncIterable<string>) => AsyncIterable<unknown>,
): Promise<Pass> {
  const heap: number[] = [];
  const started = performance.now();
  let tools = 0;
  for await (const _ of work(repeated(lines, total, heap))) tools += 1;
  return { name, tools, toolsPerSecond: tools / ((performance.now() - started) / 1000), heap };
}

/** Reading and writing the same lines as JSON on one core: the least that any program over them costs on this machine. */
export function baselinePass(lines: readonly string[], total: number): Promise<Pass> {
  return timed('JSON round trip', lines, total, async function* (source) {
    for await (const line of source) yield JSON.stringify(JSON.parse(line));
  });
}

/** What `classify --input` does, on the given number of cores. */
export function classifyPass(lines: readonly string[], total: number, cores: number): Promise<Pass> {
  return timed(`classify --input on ${cores} cores`, lines, total, (source) => classifyStream(source, cores));
}
