import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';

/** What a process and all that came of it use at one moment. */
export interface Usage {
  /** Processes and threads. */
  tasks: number;
  /** Memory that no file backs, and files that live in memory without a name. */
  memoryBytes: number;
  /** Processor time so far, of ended children too. */
  cpuMs: number;
}

/** Linux gives processor time to programs in hundredths of a second, whatever its own clock does. */
const tickMs = 10;

const blockBytes = 512;

/** Usage of the process and its descendants, as far as `/proc` tells; stops counting at `enoughTasks`. */
export function usageOf(root: number, enoughTasks: number): Usage {
  const usage: Usage = { tasks: 0, memoryBytes: 0, cpuMs: 0 };
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined && usage.tasks <= enoughTasks; pid = waiting.pop()) {
    try {
      const threads = readdirSync(`/proc/${pid}/task`);
      usage.tasks += threads.length;
      usage.memoryBytes += memoryOf(pid);
      usage.cpuMs += cpuMsOf(pid);
      for (const thread of threads) waiting.push(...childrenOf(pid, thread));
    } catch {
      // It ended while it was being read.
    }
  }
  return usage;
}

function childrenOf(pid: number, thread: string): number[] {
  return readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)].map(([, number]) => Number(number));
  return kilobytes.reduce((sum, number) => sum + number * 1024, 0) + namelessFileBytes(pid);
}

/** `memfd_create` takes memory that no process need map, in files that no folder's size bounds. */
function namelessFileBytes(pid: number): number {
  let bytes = 0;
  try {
    for (const fd of readdirSync(`/proc/${pid}/fd`)) {
      const path = `/proc/${pid}/fd/${fd}`;
      if (readlinkSync(path).startsWith('/memfd:')) bytes += statSync(path).blocks * blockBytes;
    }
  } catch {
    // A process that forbids it, or has closed the file.
  }
  return bytes;
}

function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in parentheses, which may hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * tickMs, 0);
}
