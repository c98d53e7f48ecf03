import { npmEntrySchema } from '../../catalog/sources-file.ts';
import { defaultLimits, type Limits } from '../live/limits.ts';
import { packageSource } from '../live/package-source.ts';
import { missingSandbox } from '../live/sandbox-support.ts';
import type { Source } from '../source.ts';
import { askPackage } from './ask-package.ts';
import { install, type Install } from './install.ts';

/** npm packages, each installed without its scripts, started in the sandbox and asked for its tools. */
export function createNpm(installEntry: Install = install, limits: Limits = defaultLimits): Source {
  return packageSource({
    id: 'npm',
    title: 'npm packages, started and asked',
    homepage: 'https://www.npmjs.com/',
    license: 'Each definition is quoted under its own package’s licence.',
    schema: npmEntrySchema,
    missing: missingSandbox,
    ask: (entry, unsandboxed) => askPackage(entry, unsandboxed, installEntry, limits),
  });
}

export const npm = createNpm();
