import type { NpmEntry } from '../../catalog/sources-file.ts';
import { askInstalled } from '../live/ask-package.ts';
import type { Limits } from '../live/limits.ts';
import { sandboxValues, type MachineValue } from '../live/machine-values.ts';
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
  return askInstalled(entry, limits, await installEntry(entry), async (installed) => ({
    start: await startOf(entry, installed, unsandboxed, limits),
    values: machineValues(installed, unsandboxed),
    listingOf: (answer, neutral) => toListing(entry, installed, answer, neutral),
  }));
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
