import { LiveFailure } from './failure.ts';
import type { Limits } from './limits.ts';
import { usageOf, type Usage } from './usage.ts';

/** How often a running server is looked at, in milliseconds: what it can take in between is what the limits do not see. */
const intervalMs = 100;

type UsageLimits = Pick<Limits, 'memoryBytes' | 'tasks' | 'cpuMs'>;

/** Why this usage is too much, if it is. */
export function excessOf(usage: Usage, limits: UsageLimits): LiveFailure | undefined {
  if (usage.tasks > limits.tasks) {
    return new LiveFailure('too-many-processes', `It ran more than ${limits.tasks} processes and threads.`);
  }
  if (usage.memoryBytes > limits.memoryBytes) {
    const mebibytes = Math.round(limits.memoryBytes / 1024 / 1024);
    return new LiveFailure('too-much-memory', `It used more than ${mebibytes} MB of memory.`);
  }
  if (usage.cpuMs > limits.cpuMs) {
    return new LiveFailure('too-much-cpu', `It used more than ${limits.cpuMs / 1000} s of processor time.`);
  }
  return undefined;
}

/**
 * Looks at a running process and its descendants until stopped or until they use too much. From outside, because the limits of
 * the system itself count no memory of a whole tree, and do not count the processes of an administrator.
 */
export function watchUsage(pid: number, limits: UsageLimits, onExcess: (failure: LiveFailure) => void): () => void {
  const timer = setInterval(() => {
    const excess = excessOf(usageOf(pid, limits.tasks), limits);
    if (excess === undefined) return;
    clearInterval(timer);
    onExcess(excess);
  }, intervalMs);
  return () => clearInterval(timer);
}
