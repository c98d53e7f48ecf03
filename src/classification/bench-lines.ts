import type { Server } from '../catalog/server.ts';
import { serverInputOf } from './assess-server.ts';
import { classifyLine } from './classify-lines.ts';

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

function timed(
  name: string,
  lines: readonly string[],
  total: number,
  work: (line: string, number: number) => unknown,
): Pass {
  const heap: number[] = [];
  const collect = (globalThis as { gc?: () => void }).gc;
  let spent = 0;
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const started = performance.now();
    for (let at = Math.floor((tenth * total) / 10); at < Math.floor(((tenth + 1) * total) / 10); at += 1)
      work(lines[at % lines.length] ?? '', at);
    spent += performance.now() - started;
    if (collect) {
      collect();
      heap.push(process.memoryUsage().heapUsed);
    }
  }
  return { name, tools: total, toolsPerSecond: total / (spent / 1000), heap };
}

/** Reading and writing the same lines as JSON: the least that any program over them costs on this machine. */
export function baselinePass(lines: readonly string[], total: number): Pass {
  return timed('JSON round trip', lines, total, (line) => JSON.stringify(JSON.parse(line)));
}

/** What `classify --input` does with each line. */
export function classifyPass(lines: readonly string[], total: number): Pass {
  return timed('classify --input', lines, total, (line, number) => classifyLine(line, number).output);
}
