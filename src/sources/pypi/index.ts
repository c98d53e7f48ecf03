import { pypiEntrySchema } from '../../catalog/package-entries.ts';
import { askInstalled } from '../live/ask-package.ts';
import { defaultLimits, type Limits } from '../live/limits.ts';
import { sandboxValues, type MachineValue } from '../live/machine-values.ts';
import { packageSource } from '../live/package-source.ts';
import { sandboxPaths } from '../live/sandbox.ts';
import { missingSandbox } from '../live/sandbox-support.ts';
import type { Source } from '../source.ts';
import { installPython, type InstalledPython, type InstallPython } from './install.ts';
import { startOf } from './start.ts';
import { toListing } from './to-listing.ts';

/** PyPI packages, each installed from wheels alone, started in the sandbox and asked for its tools. */
export function createPypi(installEntry: InstallPython = installPython, limits: Limits = defaultLimits): Source {
  return packageSource({
    id: 'pypi',
    title: 'PyPI packages, started and asked',
    homepage: 'https://pypi.org/',
    license: 'Each definition is quoted under its own package’s licence.',
    schema: pypiEntrySchema,
    missing: missingSandbox,
    ask: async (entry, unsandboxed) =>
      askInstalled(entry, limits, await installEntry(entry), async (installed) => ({
        values: machineValues(installed, unsandboxed),
        listingOf: (answer, neutral) => toListing(entry, installed, answer, neutral),
        start: await startOf(entry, installed, unsandboxed, limits),
      })),
  });
}

export const pypi = createPypi();

function machineValues({ folder, python }: InstalledPython, unsandboxed: boolean): MachineValue[] {
  return [
    ...sandboxValues(),
    { value: sandboxPaths.python, name: '${PYTHON}' },
    { value: python.version, name: '${PYTHON_VERSION}' },
    ...(unsandboxed
      ? [
          { value: folder, name: '${HOME}' },
          { value: python.prefix, name: '${PYTHON}' },
        ]
      : []),
  ];
}
