import { readdirSync, readFileSync } from 'node:fs';

/** What a process of the build is: a renderer of pages, Pagefind's own service, or a Node of ours. */
export type Kind = 'astro' | 'pagefind' | 'node';

/** What the processes of one kind used. */
export interface Usage {
  processes: number;
  /** Greatest memory of one of them, in bytes. */
  peak: number;
  /** Processor time of all of them. */
  cpuSeconds: number;
}

interface Seen {
  kind: Kind;
  peak: number;
  ticks: number;
}

/** Linux counts processor time in hundredths of a second. */
const ticksASecond = 100;
const unused: Usage = { processes: 0, peak: 0, cpuSeconds: 0 };

function read(pid: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended in the meantime.
    return undefined;
  }
}

/** `undefined` for a process that has ended. */
function kindOf(pid: string): Kind | undefined {
  const [program = '', ...words] = (read(pid, 'cmdline') ?? '').split('\0');
  if (program === '') return undefined;
  if (/pagefind[^/]*$/.test(program)) return 'pagefind';
  return words.some((word) => /(?:^|\/)astro(?:\.mjs)?$/.test(word)) ? 'astro' : 'node';
}

/** Fields of `/proc/PID/stat` after the program's name, which may itself hold spaces. */
function statOf(pid: string): { parent: string; ticks: number; started: string } | undefined {
  const text = read(pid, 'stat');
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: fields[1]!, ticks: Number(fields[11]) + Number(fields[12]), started: fields[19]! };
}

/** Follows a process and those it starts; asked often, it knows what each used until shortly before it ended. */
export class ProcessTree {
  readonly #root: string;
  readonly #seen = new Map<string, Seen>();

  constructor(pid: number) {
    this.#root = String(pid);
  }

  /** Looks at what runs now. Sees nothing on systems without `/proc`. */
  look(): void {
    const parents = new Map<string, NonNullable<ReturnType<typeof statOf>>>();
    for (const pid of process.platform === 'linux' ? readdirSync('/proc') : []) {
      const stat = /^\d+$/.test(pid) ? statOf(pid) : undefined;
      if (stat) parents.set(pid, stat);
    }
    for (const [pid, { ticks, started }] of parents) {
      if (!this.#isOurs(pid, parents)) continue;
      const peak = Number(/^VmHWM:\s+(\d+)/m.exec(read(pid, 'status') ?? '')?.[1] ?? 0) * 1024;
      const key = `${pid} ${started}`;
      const known = this.#seen.get(key);
      const kind = kindOf(pid) ?? known?.kind ?? 'node';
      // Until it starts its own program, a process is a copy of the one that started it, memory and command line.
      const before = known?.kind === kind ? known.peak : 0;
      this.#seen.set(key, { kind, ticks, peak: Math.max(peak, before) });
    }
  }

  #isOurs(pid: string, parents: ReadonlyMap<string, { parent: string }>): boolean {
    for (let at: string | undefined = pid; at !== undefined; at = parents.get(at)?.parent) {
      if (at === this.#root) return true;
    }
    return false;
  }

  usage(kind: Kind): Usage {
    return [...this.#seen.values()]
      .filter((seen) => seen.kind === kind)
      .reduce(
        ({ processes, peak, cpuSeconds }, seen) => ({
          processes: processes + 1,
          peak: Math.max(peak, seen.peak),
          cpuSeconds: cpuSeconds + seen.ticks / ticksASecond,
        }),
        unused,
      );
  }
}
