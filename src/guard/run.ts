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

/** Opens the file of an option; an error says which option and what to do. */
function opened<T>(option: string, file: string | undefined, open: (file: string | undefined) => T): T {
  try {
    return open(file);
  } catch (error) {
    const reason = `${option} ${file}: ${(error as Error).message}`;
    throw new Error(`${reason}. Name a file in a folder that exists and that may be used.`, { cause: error });
  }
}

/** Sets up what decides calls. Throws when a file that is needed cannot be opened: nothing may pass then. */
export function setUpGuard({ policy, stateFile, auditFile }: GuardSetup): Guarding {
  const audit = opened('--audit', auditFile, (file) => new Audit(file));
  const counters = opened('--state', stateFile, (file): Counters =>
    file === undefined ? new MemoryCounters() : new SqliteCounters(file),
  );
  const source = 'file' in policy ? opened('--policy', policy.file, () => new PolicyFile(policy.file)) : policy;
  const check = 'file' in policy ? ` Run npm run policy -- --check ${policy.file} to see where.` : '';
  const report = (state: PolicyState): void => {
    const message = state.ok
      ? 'The policy was read.'
      : `The policy cannot be used, so every call is denied: ${state.reason}.${check}`;
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
