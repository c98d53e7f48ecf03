import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { PypiEntry } from '../../catalog/package-entries.ts';
import { packageKey } from '../identity.ts';
import { LiveFailure } from '../live/failure.ts';
import { makeWorkFolder } from '../live/work-folder.ts';
import { consoleScripts, parseMetadata, type ConsoleScript, type Metadata } from './metadata.ts';
import { findPython, type Python } from './python.ts';

const run = promisify(execFile);

/** For the installation alone; downloading a large package takes longer than any answer. */
const installMs = 300_000;
const outputBytes = 64 * 1024 * 1024;

/** Folder of the installed packages, below that of the entry. */
export const siteFolder = 'site';

/** A package on this machine, ready to be started. */
export interface InstalledPython {
  /** Folder that holds `site`. */
  folder: string;
  python: Python;
  metadata: Metadata;
  scripts: ConsoleScript[];
  /** Subresource-integrity hash of the wheel, where the installer tells it. */
  integrity: string | undefined;
  /** Deletes the folder. */
  remove(): Promise<void>;
}

/** Installs an entry; `options` are more options for the installer. Throws a `LiveFailure`. */
export type InstallPython = (entry: PypiEntry, options?: readonly string[]) => Promise<InstalledPython>;

/** Installs the pinned version from wheels into a throw-away folder. No code of the package or of its dependencies runs. */
export const installPython: InstallPython = async (entry, options = []) => {
  const python = await findPython();
  const folder = await makeWorkFolder();
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const pinned = `${entry.package}==${entry.version}`;
  const reportFile = join(folder, 'report.json');
  const [program, ...install] = python.installer as [string, ...string[]];
  const usesPip = install[0] === '-m';
  const args = [...install, ...options, '--target', join(folder, siteFolder), '--quiet'];
  try {
    await run(program, [...args, ...(usesPip ? ['--report', reportFile] : []), pinned], { timeout: installMs });
    const own = await ownFolder(join(folder, siteFolder), entry.package);
    const read = (name: string): Promise<string> => readFile(join(own, name), 'utf8');
    return {
      folder,
      python,
      metadata: parseMetadata(await read('METADATA')),
      scripts: consoleScripts(await read('entry_points.txt').catch(() => '')),
      integrity: usesPip ? await integrityIn(reportFile, entry.package) : undefined,
      remove,
    };
  } catch (error) {
    await remove();
    if (error instanceof LiveFailure) throw error;
    const explained = usesPip ? await withoutWheels(program, args, pinned, error as Error) : undefined;
    const reason = explained ?? installerReason(error as Error);
    throw new LiveFailure('not-installable', `${pinned} could not be installed: ${reason}`);
  }
};

const sameName = (a: string, b: string): boolean =>
  packageKey({ registryType: 'pypi', identifier: a }) === packageKey({ registryType: 'pypi', identifier: b });

async function ownFolder(site: string, name: string): Promise<string> {
  const folders = (await readdir(site)).filter((each) => each.endsWith('.dist-info'));
  const own = folders.find((each) => sameName(each.replace(/-[^-]*\.dist-info$/, ''), name));
  if (own === undefined) throw new LiveFailure('not-installable', 'What was installed does not have its name.');
  return join(site, own);
}

// https://pip.pypa.io/en/stable/reference/installation-report/
const reportSchema = z.looseObject({
  install: z.array(
    z.looseObject({
      metadata: z.looseObject({ name: z.string() }),
      download_info: z.looseObject({
        archive_info: z.looseObject({ hashes: z.looseObject({ sha256: z.string() }) }).optional(),
      }),
    }),
  ),
});

async function integrityIn(file: string, name: string): Promise<string | undefined> {
  const report = reportSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  const own = report.data?.install.find(({ metadata }) => sameName(metadata.name, name));
  const hash = own?.download_info.archive_info?.hashes.sha256;
  return hash === undefined ? undefined : `sha256-${Buffer.from(hash, 'hex').toString('base64')}`;
}

/** The lines in which the installer says what was wrong, without paths and addresses. */
function installerReason(error: Error & { stderr?: string }): string {
  const lines = (error.stderr || error.message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(?:WARNING|\[notice\]|File|Traceback)/.test(line))
    .map((line) => line.replace(/^ERROR: /, '').trim());
  return lines
    .slice(0, 3)
    .join(' ')
    .replace(/\b(?:https?|file):\/\/\S+|(?<=[\s'"])\/[\w./-]+/g, '(address)')
    .slice(0, 400);
}

/** Which package has source distributions alone, when that is why nothing fits: pip tells it only when asked for every detail. */
async function withoutWheels(
  program: string,
  args: readonly string[],
  pinned: string,
  { stderr = '' }: Error & { stderr?: string },
): Promise<string | undefined> {
  const [, requirement, name] = /No matching distribution found for (([\w.-]+)\S*)/.exec(stderr) ?? [];
  if (requirement === undefined || name === undefined) return undefined;
  const details = await run(program, [...args, '--dry-run', '--no-deps', '-vvv', requirement], {
    timeout: installMs,
    maxBuffer: outputBytes,
  }).catch((error: { stdout?: string; stderr?: string }) => error);
  if (!`${details.stdout ?? ''}${details.stderr ?? ''}`.includes('No sources permitted for')) return undefined;
  const whose = sameName(name, pinned.split('==')[0] as string) ? 'it' : `${name}, which it needs,`;
  return `${whose} has only a source distribution here, whose build would run its code outside the sandbox.`;
}
