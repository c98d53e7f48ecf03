import { now } from '../catalog/clock.ts';
import { evaluate, hiddenAt, type Verdict } from '../policy/evaluate.ts';
import { argumentNames, type Audit } from './audit.ts';
import type { Counters } from './counters.ts';
import type { Definitions } from './definitions.ts';
import { lookAlike } from './look-alike.ts';
import type { PolicyState } from './policy-file.ts';

/** What a call may do: go through, giving its quota back when it was not executed, or be answered with a sentence. */
type Passage = { allowed: true; giveBack(): void } | { allowed: false; message: string };

/** Decides calls by the policy in force. Whatever goes wrong here denies. */
export class Gate {
  readonly #policy: { readonly state: PolicyState };
  readonly #counters: Counters;
  readonly #audit: Audit;

  constructor(policy: { readonly state: PolicyState }, counters: Counters, audit: Audit) {
    this.#policy = policy;
    this.#counters = counters;
    this.#audit = audit;
  }

  /** The tools of a list that an agent may see; none without a policy. */
  visible<T>(tools: readonly T[]): T[] {
    const { state } = this.#policy;
    if (!state.ok) return [];
    return tools.filter((tool) => {
      const name = (tool as { name?: unknown } | null)?.name;
      return typeof name === 'string' && hiddenAt(state.loaded, name) === undefined;
    });
  }

  /** Decides a call, counts it when it may go through, and writes the audit line. */
  enter(tool: string, args: unknown, grant: string, definitions: Definitions): Passage {
    try {
      const verdict = this.#decide(tool, args, grant, definitions);
      const reservation = verdict.allowed ? this.#counters.reserve(grant, verdict.limits, now()) : undefined;
      // Another guard on the same file can have used up the quota since the check.
      const allowed = verdict.allowed && reservation !== undefined;
      this.#record(tool, args, grant, allowed, verdict);
      if (reservation === undefined)
        return { allowed: false, message: verdict.message || 'The policy’s quota is used up.' };
      return { allowed: true, giveBack: () => this.#counters.release(reservation) };
    } catch (error) {
      process.stderr.write(`The guard failed and denied a call: ${(error as Error).message}\n`);
      return { allowed: false, message: 'The guard failed, so the call is denied.' };
    }
  }

  #decide(tool: string, args: unknown, grant: string, definitions: Definitions): Verdict {
    const { state } = this.#policy;
    const deny = (pointer: string, message: string): Verdict => ({ allowed: false, pointer, message, limits: [] });
    if (!state.ok) return deny('', `The policy cannot be used, so every call is denied: ${state.reason}.`);
    const { policy } = state.loaded;
    const verdict = evaluate(state.loaded, tool, args, (limit) => this.#counters.used(grant, limit, now()));
    if (verdict.allowed && policy.default === 'deny' && definitions.differs(policy, tool)) {
      return deny(
        '/made_for/definitions',
        'The server’s definition of this tool is not the one that the policy was written for, so the call is denied until a person has looked at it.',
      );
    }
    const alike = verdict.allowed && !definitions.lists(tool) ? lookAlike(state.loaded, tool) : undefined;
    if (alike === undefined) return verdict;
    return deny(alike, 'The server lists no tool of this name, and the policy has a rule for one that looks like it.');
  }

  #record(tool: string, args: unknown, grant: string, allowed: boolean, { pointer }: Verdict): void {
    this.#audit.write({
      time: now().toISOString(),
      grant,
      event: 'call',
      tool: tool.slice(0, 500),
      decision: allowed ? 'allowed' : 'denied',
      pointer,
      arguments: argumentNames(args),
    });
  }

  /** Writes down which tools are not as they were when the policy was written. */
  reportDrift(grant: string, definitions: Definitions): void {
    const { state } = this.#policy;
    if (!state.ok) return;
    for (const { tool, kind } of definitions.drift(state.loaded.policy)) {
      const message = `${JSON.stringify(tool.slice(0, 200))} ${kind} after the policy was written.`;
      this.#audit.write({ time: now().toISOString(), grant, event: 'definitions', tool: tool.slice(0, 500), message });
    }
  }
}
