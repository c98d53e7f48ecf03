import type { z } from 'zod';
import type { PackageEntry } from '../../catalog/package-entries.ts';
import type { Package } from '../../catalog/server.ts';
import { defectProblems } from '../each-entry.ts';
import { readEntriesFile } from '../entries.ts';
import { idOf } from '../identity.ts';
import { askOnce } from '../journal.ts';
import { optedOut, optOutProblem } from '../opt-out.ts';
import { inParallel } from '../parallel.ts';
import type { Entry, ListContext, Listing, Source } from '../source.ts';
import { LiveFailure } from './failure.ts';
import { removeLeftFolders } from './work-folder.ts';

/** A kind of package that the crawler can install, start and ask. */
export interface PackageKind<T extends PackageEntry> extends Pick<Source, 'title' | 'homepage' | 'license'> {
  id: Package['registryType'];
  schema: z.ZodType<T>;
  /** Why no entry can be started here. */
  missing(unsandboxed: boolean): LiveFailure | undefined;
  /** Installs one package, starts it, asks for its tools and removes it. Throws a `LiveFailure`. */
  ask(entry: T, unsandboxed: boolean): Promise<Listing>;
}

/** The source of all packages of a kind: the entries of the standing list, or of a file. */
export function packageSource<T extends PackageEntry>(kind: PackageKind<T>): Source {
  const { id, title, homepage, license } = kind;
  return {
    id,
    title,
    homepage,
    license,
    slow: true,
    async *list(context) {
      const entries = context.location === undefined ? context.entries : await readEntriesFile(context.location);
      const wanted = entries
        .map((raw, index) => ({ raw, index }))
        .filter(({ raw }) => context.wanted(labelOf(raw), serverId(id, labelOf(raw))));
      const jobs = wanted.slice(0, context.limit);
      if (jobs.length === 0) return;
      context.expect?.(jobs.length);
      const missing = kind.missing(context.unsandboxed);
      if (missing?.kind === 'no-sandbox') throw missing;
      await removeLeftFolders();
      yield* inParallel(jobs, context.concurrency, ({ raw, index }) => askEntry(kind, raw, index, context, missing));
    },
  };
}

function serverId(registryType: Package['registryType'], identifier: string): string {
  const named = { registryType, identifier, transport: { type: 'stdio' } } as const;
  return idOf({ packages: [named], remotes: [] }) ?? identifier;
}

function labelOf(raw: unknown): string {
  const name = (raw as { package?: unknown } | null)?.package;
  return typeof name === 'string' && name !== '' ? name : '(no package)';
}

async function askEntry<T extends PackageEntry>(
  { id, schema, ask }: PackageKind<T>,
  raw: unknown,
  index: number,
  context: ListContext,
  missing: LiveFailure | undefined,
): Promise<Entry> {
  const label = labelOf(raw);
  const without = (kind: string, reason: string, expected = false): Entry => ({
    label,
    index,
    expected,
    problems: [{ source: id, index, label, kind, reason }],
  });
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.path[0] === 'version' && (raw as { version?: unknown }).version === undefined) {
      return without(
        'no-version',
        'Nobody names its version, and its newest one could not be found; it was not started.',
      );
    }
    const where = issue?.path.join('.') || 'its top';
    return without('malformed-entry', `The entry is wrong at ${where}: ${issue?.message}; it was not started.`);
  }
  const entry = parsed.data;
  const asked = { ids: [serverId(id, label)], packages: [{ registryType: id, identifier: label }] };
  const wish = optedOut(context.optOut, asked);
  if (wish !== undefined)
    return { label, index, expected: true, problems: [optOutProblem(wish, { source: id, index, label })] };
  if (entry.expected === 'excluded') return without('excluded', `Not started: ${entry.reason}`, true);
  if (missing !== undefined) return without(missing.kind, missing.message);
  try {
    const [listing] = (await askOnce(context.journal, [entry], async () => [
      await ask(entry, context.unsandboxed),
    ])) as [Listing];
    if (entry.expected === 'fails') context.note(`${label} answered, although ${entry.reason}`);
    return { label, index, listing, problems: defectProblems(listing, index) };
  } catch (error) {
    if (error instanceof LiveFailure) return without(error.kind, error.message, entry.expected === 'fails');
    // A fault of the crawler or of this machine must not cost the other entries, and no entry can be expected to have it.
    return without('crawler-failed', `The crawler failed: ${(error as Error).message}`);
  }
}
