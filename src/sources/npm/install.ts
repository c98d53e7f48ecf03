import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { NpmEntry } from '../../catalog/sources-file.ts';
import { LiveFailure } from '../live/failure.ts';
import { makeWorkFolder } from '../live/work-folder.ts';
import { packageJsonSchema, publicationSchema, type PackageJson, type Publication } from './schema.ts';

const run = promisify(execFile);

/** For the installation alone; downloading a large package takes longer than any answer. */
const installMs = 300_000;

/** A package on this machine, ready to be started. */
export interface Installed {
  /** Folder that holds `node_modules`. */
  folder: string;
  packageJson: PackageJson;
  publication: Publication;
  /** The licence file that the package ships. */
  licenseText?: string | undefined;
  /** Deletes the folder. */
  remove(): Promise<void>;
}

/** Installs an entry; tests give their own. Throws a `LiveFailure`. */
export type Install = (entry: NpmEntry) => Promise<Installed>;

/** Installs the pinned version into a throw-away folder. No script of the package or of its dependencies runs. */
export const install: Install = async (entry) => {
  const folder = await makeWorkFolder();
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const name = `${entry.package}@${entry.version}`;
  try {
    await writeFile(join(folder, 'package.json'), '{"private":true}\n');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    await run('npm', ['install', name, '--prefix', folder, ...flags], { cwd: folder, timeout: installMs });
    const own = join(folder, 'node_modules', entry.package);
    const packageJson = packageJsonSchema.parse(JSON.parse(await readFile(join(own, 'package.json'), 'utf8')));
    const publication = await publicationOf(entry);
    return { folder, packageJson, publication, licenseText: await licenseTextIn(own), remove };
  } catch (error) {
    await remove();
    if (error instanceof LiveFailure) throw error;
    throw new LiveFailure('not-installable', `${name} could not be installed: ${npmReason(error as Error)}`);
  }
};

async function licenseTextIn(folder: string): Promise<string | undefined> {
  const file = (await readdir(folder)).find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name));
  return file === undefined ? undefined : await readFile(join(folder, file), 'utf8');
}

/** The lines in which npm says what was wrong, without paths of log files and without the address of its registry. */
function npmReason(error: Error & { stderr?: string }): string {
  const lines = (error.stderr ?? error.message)
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !/complete log|_logs/.test(line));
  return lines
    .slice(0, 3)
    .join(' ')
    .replace(/\bhttps?:\/\/\S+/g, '(address)')
    .slice(0, 400);
}

async function publicationOf(entry: NpmEntry): Promise<Publication> {
  const name = `${entry.package}@${entry.version}`;
  const fields = ['dist.integrity', 'deprecated', 'time'];
  const { stdout } = await run('npm', ['view', name, ...fields, '--json'], {
    timeout: installMs,
    maxBuffer: 64 * 1024 * 1024,
  });
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  const time = answer['time'] as Record<string, string> | undefined;
  return publicationSchema.parse({
    integrity: answer['dist.integrity'],
    publishedAt: utcSeconds(time?.[entry.version]),
    deprecated: typeof answer['deprecated'] === 'string' ? answer['deprecated'] : undefined,
  });
}

/** The registry's form of a time differs from one mirror to the next. */
function utcSeconds(time: string | undefined): string | undefined {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
