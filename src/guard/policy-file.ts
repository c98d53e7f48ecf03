import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readPolicy, readPolicyFile, type PolicyReading } from '../policy/check-file.ts';
import { loadPolicy, type LoadedPolicy } from '../policy/evaluate.ts';

/** The policy in force, or why there is none: then everything is denied. */
export type PolicyState = { ok: true; loaded: LoadedPolicy } | { ok: false; reason: string };

/** Loads what `read` gives; what goes wrong is the reason why there is no policy. */
function toState(read: () => PolicyReading): PolicyState {
  try {
    const reading = read();
    if (reading.ok) return { ok: true, loaded: loadPolicy(reading.policy) };
    const [{ line, field, message } = { line: 1, field: '', message: 'It is invalid.' }] = reading.findings;
    return { ok: false, reason: `line ${line}: ${field === '' ? '' : `${field}: `}${message.replace(/\.$/, '')}` };
  } catch (error) {
    return { ok: false, reason: (error as Error).message.replace(/\.$/, '') };
  }
}

/** Checks a policy's text. */
export function readPolicyText(text: string): PolicyState {
  return toState(() => readPolicy(text));
}

/** Milliseconds that a change may take to settle: editors write a file in several steps. */
const settleMs = 50;

/** Milliseconds after which a change that the folder does not show is found: where the file is a link to another folder. */
const linkMs = 500;

/** What differs when a file, or what a link leads to, is another one or has another text; empty when it cannot be reached. */
function stampOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs].join(' ');
  } catch {
    return '';
  }
}

/** A policy that follows its file. */
export class PolicyFile {
  readonly #file: string;
  readonly #watcher: FSWatcher;
  readonly #poll: NodeJS.Timeout;
  #timer: NodeJS.Timeout | undefined;
  #stamp: string;
  state: PolicyState;
  /** Called after each reload. */
  changed: ((state: PolicyState) => void) | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#stamp = stampOf(file);
    this.state = toState(() => readPolicyFile(file));
    // The folder is watched, since an editor may replace the file by another one.
    this.#watcher = watch(dirname(file), { persistent: false }, (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.reload(), settleMs);
    });
    this.#poll = setInterval(() => {
      if (stampOf(file) !== this.#stamp) this.reload();
    }, linkMs).unref();
    this.#watcher.on('error', () => this.reload());
  }

  reload(): void {
    // Taken before the text, so that a change in between is found by the next look.
    this.#stamp = stampOf(this.#file);
    this.state = toState(() => readPolicyFile(this.#file));
    this.changed?.(this.state);
  }

  close(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#poll);
    this.#watcher.close();
  }
}
