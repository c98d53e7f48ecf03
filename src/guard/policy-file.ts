import { readFileSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname } from 'node:path';
import { loadPolicy, type LoadedPolicy } from '../policy/evaluate.ts';
import { parsePolicy } from '../policy/parse-policy.ts';

/** A larger file is no policy that a person wrote. In bytes. */
const largestFile = 5_000_000;

/** The policy in force, or why there is none: then everything is denied. */
export type PolicyState = { ok: true; loaded: LoadedPolicy } | { ok: false; reason: string };

/** Checks a policy's text. */
export function readPolicyText(text: string): PolicyState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: `it is not JSON (${(error as Error).message})` };
  }
  try {
    const parsed = parsePolicy(value);
    if (parsed.ok) return { ok: true, loaded: loadPolicy(parsed.policy) };
    const [issue] = parsed.issues;
    return { ok: false, reason: `${issue?.path.join('.') || 'the policy'}: ${issue?.message ?? 'it is invalid'}` };
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
}

function readPolicyFile(file: string): PolicyState {
  try {
    if (statSync(file).size > largestFile) return { ok: false, reason: `it is larger than ${largestFile} bytes` };
    return readPolicyText(readFileSync(file, 'utf8'));
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
}

/** Milliseconds that a change may take to settle: editors write a file in several steps. */
const settleMs = 50;

/** A policy that follows its file. */
export class PolicyFile {
  readonly #file: string;
  readonly #watcher: FSWatcher;
  #timer: NodeJS.Timeout | undefined;
  state: PolicyState;
  /** Called after each reload. */
  changed: ((state: PolicyState) => void) | undefined;

  constructor(file: string) {
    this.#file = file;
    this.state = readPolicyFile(file);
    // The folder is watched, since an editor may replace the file by another one.
    this.#watcher = watch(dirname(file), { persistent: false }, (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.reload(), settleMs);
    });
    this.#watcher.on('error', () => this.reload());
  }

  reload(): void {
    this.state = readPolicyFile(this.#file);
    this.changed?.(this.state);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#watcher.close();
  }
}
