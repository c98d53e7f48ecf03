import { closeSync, openSync, writeSync } from 'node:fs';

/** How long a reader of the log that does not keep up is waited for, in milliseconds; then the line cannot be written. */
const longestWait = 1000;

const never = new Int32Array(new SharedArrayBuffer(4));

/** One line of the audit log: what was asked and what decided. Names of arguments, never their values. */
export interface AuditEntry {
  /** UTC, in milliseconds. */
  time: string;
  /** Whose call it was: a hash of the caller's token, or `stdio`. */
  grant: string;
  /** `call` for a decision, `definitions` for tools that appeared or changed, `policy` for a policy that was read. */
  event: 'call' | 'definitions' | 'policy';
  tool?: string;
  decision?: 'allowed' | 'denied';
  /** JSON Pointer into the policy to the rule that decided; empty when there is no policy that could. */
  pointer?: string;
  /** Names of the top-level arguments, sorted. */
  arguments?: string[];
  /** What a person has to know, in one sentence. */
  message?: string;
}

/** Writes audit lines one after another; a line is whole or missing. */
export class Audit {
  readonly #descriptor: number;

  /** Appends to the file, or writes to stderr without one. Throws when the file cannot be opened. */
  constructor(file?: string) {
    this.#descriptor = file === undefined ? 2 : openSync(file, 'a', 0o600);
  }

  /** Throws when the line cannot be written; then nothing may pass. */
  write(entry: AuditEntry): void {
    let line = Buffer.from(`${JSON.stringify(entry)}\n`);
    const start = performance.now();
    while (line.length > 0) {
      try {
        line = line.subarray(writeSync(this.#descriptor, line));
      } catch (error) {
        const busy = (error as NodeJS.ErrnoException).code === 'EAGAIN' && performance.now() - start < longestWait;
        if (!busy) throw error;
        Atomics.wait(never, 0, 0, 5);
      }
    }
  }

  close(): void {
    if (this.#descriptor !== 2) closeSync(this.#descriptor);
  }
}

/** The argument names that go into a line: bounded, since the caller chooses them. */
export function argumentNames(args: unknown): string[] {
  if (typeof args !== 'object' || args === null) return [];
  return Object.keys(args)
    .slice(0, 100)
    .map((name) => name.slice(0, 100))
    .toSorted();
}
