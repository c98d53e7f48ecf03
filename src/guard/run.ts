import { now } from '../catalog/clock.ts';
import { Audit } from './audit.ts';
import { MemoryCounters, type Counters } from './counters.ts';
import { Gate } from './gate.ts';
import { PolicyFile, type PolicyState } from './policy-file.ts';
import { SqliteCounters } from './sqlite-counters.ts';

/** Where the guard gets its policy and keeps its records. */
interface GuardSetup {
  /** A file to follow, or a policy that stays. */
  policy: { file: string } | { state: PolicyState };
  /** SQLite file of the counters; counts are kept in memory without it. */
  stateFile: string | undefined;
  /** JSON Lines; stderr without it. */
  auditFile: string | undefined;
}

export interface Guarding {
  gate: Gate;
  /** Called after the policy was read anew. */
  policyChanged: (() => void) | undefined;
  close(): void;
}

/** Sets up what decides calls. Throws when a file that is needed cannot be opened: nothing may pass then. */
export function setUpGuard({ policy, stateFile, auditFile }: GuardSetup): Guarding {
  const audit = new Audit(auditFile);
  const counters: Counters = stateFile === undefined ? new MemoryCounters() : new SqliteCounters(stateFile);
  const source = 'file' in policy ? new PolicyFile(policy.file) : policy;
  const report = (state: PolicyState): void => {
    const message = state.ok
      ? 'The policy was read.'
      : `The policy cannot be used, so every call is denied: ${state.reason}.`;
    audit.write({ time: now().toISOString(), grant: '', event: 'policy', message });
  };
  report(source.state);
  const guarding: Guarding = {
    gate: new Gate(source, counters, audit),
    policyChanged: undefined,
    close() {
      if (source instanceof PolicyFile) source.close();
      counters.close();
      audit.close();
    },
  };
  if (source instanceof PolicyFile) {
    source.changed = (state) => {
      report(state);
      guarding.policyChanged?.();
    };
  }
  return guarding;
}
