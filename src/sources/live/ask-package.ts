import type { PackageEntry } from '../../catalog/package-entries.ts';
import type { Listing } from '../source.ts';
import { ask } from './ask.ts';
import type { StartCommand } from './contained-stdio.ts';
import type { Answer } from './converse.ts';
import { LiveFailure } from './failure.ts';
import type { Limits } from './limits.ts';
import { withoutMachineValues, type MachineValue } from './machine-values.ts';

/** What is started for an entry, and how its answer is read. */
export interface PackageStart {
  start: StartCommand;
  /** What the server may take from this machine. */
  values: readonly MachineValue[];
  /** `neutral` replaces what the texts took from the machine. */
  listingOf(answer: Answer, neutral: (text: string) => string): Listing;
}

/** Asks an installed package for its tools. Throws a `LiveFailure`, for an empty list too. */
export async function askStarted(entry: PackageEntry, limits: Limits, started: PackageStart): Promise<Listing> {
  const totalMs = entry.seconds === undefined ? limits.totalMs : entry.seconds * 1000;
  const neutral = (text: string): string => withoutMachineValues(text, started.values);
  let answer: Answer;
  try {
    answer = await ask(started.start, { ...limits, totalMs });
  } catch (error) {
    throw error instanceof LiveFailure ? new LiveFailure(error.kind, neutral(error.message)) : error;
  }
  const listing = started.listingOf(answer, neutral);
  if (listing.tools?.length === 0) {
    throw new LiveFailure('empty-tool-list', 'Its tool list is empty; a record that exists stays as it was.');
  }
  return listing;
}

/** Something on this machine until it is removed. */
export interface Installed {
  remove(): Promise<void>;
}

/** Asks an installed package for its tools and removes it, whatever came of it. */
export async function askInstalled<T extends Installed>(
  entry: PackageEntry,
  limits: Limits,
  installed: T,
  startOf: (installed: T) => Promise<PackageStart>,
): Promise<Listing> {
  try {
    return await askStarted(entry, limits, await startOf(installed));
  } finally {
    await installed.remove();
  }
}
