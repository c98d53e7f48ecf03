import { closeSync, openSync, writeSync } from 'node:fs';

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

  write(entry: AuditEntry): void {
    writeSync(this.#descriptor, `${JSON.stringify(entry)}\n`);
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
