import type { NpmEntry } from '../../catalog/sources-file.ts';
import { ask } from '../live/ask.ts';
import type { Answer } from '../live/converse.ts';
import { LiveFailure } from '../live/failure.ts';
import type { Limits } from '../live/limits.ts';
import { sandboxValues, withoutMachineValues, type MachineValue } from '../live/machine-values.ts';
import type { Listing } from '../source.ts';
import type { Install, Installed } from './install.ts';
import { startOf } from './start.ts';
import { toListing } from './to-listing.ts';

/** Installs one package, starts it, asks for its tools and removes it. Throws a `LiveFailure`. */
export async function askPackage(
  entry: NpmEntry,
  unsandboxed: boolean,
  installEntry: Install,
  limits: Limits,
): Promise<Listing> {
  const installed = await installEntry(entry);
  try {
    const start = await startOf(entry, installed, unsandboxed, limits);
    const totalMs = entry.seconds === undefined ? limits.totalMs : entry.seconds * 1000;
    const values = machineValues(installed, unsandboxed);
    const neutral = (text: string): string => withoutMachineValues(text, values);
    let answer: Answer;
    try {
      answer = await ask(start, { ...limits, totalMs });
    } catch (error) {
      throw error instanceof LiveFailure ? new LiveFailure(error.kind, neutral(error.message)) : error;
    }
    const listing = toListing(entry, installed, answer, neutral);
    if (listing.tools?.length === 0) {
      throw new LiveFailure('empty-tool-list', 'Its tool list is empty; a record that exists stays as it was.');
    }
    return listing;
  } finally {
    await installed.remove();
  }
}

/** Without the sandbox a server sees this machine's own paths. */
function machineValues(installed: Installed, unsandboxed: boolean): MachineValue[] {
  if (!unsandboxed) return sandboxValues();
  return [
    ...sandboxValues(),
    { value: installed.folder, name: '${HOME}' },
    { value: process.execPath, name: '${NODE}' },
  ];
}
