import { constants } from 'node:os';
import { LiveFailure, type FailureKind } from './failure.ts';

/** Signals by which the system ends a process at one of its limits, and what they mean. */
const limitSignals: Record<string, [kind: FailureKind, message: string]> = {
  SIGXCPU: ['too-much-cpu', 'It used more processor time than it may.'],
  SIGXFSZ: ['too-much-written', 'It wrote a larger file than it may.'],
};

/** What runtimes print that go on after a write was refused, where others are ended by the signal. */
const fullWords = /\b(?:EFBIG|ENOSPC)\b|File too large|No space left on device/;

/** bubblewrap and shells give a signal that ended their child as a code. */
const signalCode = 128;

/** What the end of a process that had not answered means. `details` is added to the message. */
export function exitFailure(code: number | null, signal: string | null, half: boolean, details: string): LiveFailure {
  const name = signal ?? signalOf(code);
  const limit = name === undefined ? undefined : limitSignals[name];
  if (limit !== undefined) return new LiveFailure(limit[0], `${limit[1]}${details}`);
  if (fullWords.test(details)) return new LiveFailure('too-much-written', `It wrote more than it may.${details}`);
  const how = signal === null ? `with code ${code}` : `by ${signal}`;
  const middle = half ? ', in the middle of a message' : '';
  return new LiveFailure('exited', `It exited ${how} before it had answered${middle}.${details}`);
}

function signalOf(code: number | null): string | undefined {
  return Object.entries(constants.signals).find(([, number]) => code === signalCode + number)?.[0];
}
