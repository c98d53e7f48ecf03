import type { Package } from '../catalog/server.ts';
import type { SourcesFile } from '../catalog/sources-file.ts';
import type { Job } from './crawl.ts';
import { packageKey } from './identity.ts';
import type { Listing, Source } from './source.ts';

/** A source of packages, and how to find the newest version of one that is named without any. */
export interface PackageSource {
  source: Source;
  newestVersion(identifier: string): Promise<string | undefined>;
}

/** What a listing says of the packages that it names. */
export type StartableListing = Pick<Listing, 'facts' | 'start'>;

/** What is put where a server wants a variable: no tool is ever called, so no value has to be true. */
const placeholder = 'placeholder';

/**
 * The packages that listings name, as entries that their sources start. One that the standing list names is left to the standing
 * list: a person has said there how it is started, or that it is not.
 */
export async function liveJobs(
  listings: readonly StartableListing[],
  file: SourcesFile,
  packageSources: readonly PackageSource[],
): Promise<Job[]> {
  const seen = new Set(file.sources.flatMap(standingKeys));
  const jobs = packageSources.map(({ source, newestVersion }) => ({ source, newestVersion, entries: [] as unknown[] }));
  for (const listing of listings) {
    for (const named of listing.facts.packages ?? []) {
      const job = jobs.find(({ source }) => source.id === named.registryType);
      if (job === undefined || named.transport.type !== 'stdio' || seen.has(packageKey(named))) continue;
      seen.add(packageKey(named));
      job.entries.push(await entryOf(named, listing, job.newestVersion));
    }
  }
  return jobs.filter(({ entries }) => entries.length > 0).map(({ source, entries }) => ({ source, entries }));
}

function standingKeys({ id, entries = [] }: SourcesFile['sources'][number]): string[] {
  return entries.flatMap(({ package: identifier }) =>
    typeof identifier === 'string' ? [packageKey({ registryType: id as Package['registryType'], identifier })] : [],
  );
}

async function entryOf(
  { identifier, version }: Package,
  { start }: StartableListing,
  newestVersion: PackageSource['newestVersion'],
): Promise<unknown> {
  return {
    package: identifier,
    version: version ?? (await newestVersion(identifier).catch(() => undefined)),
    ...(start === undefined || start.args.length === 0 ? {} : { args: start.args }),
    ...(start === undefined || start.env.length === 0
      ? {}
      : { env: Object.fromEntries(start.env.map((name) => [name, placeholder])) }),
  };
}
