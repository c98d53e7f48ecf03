import { npmId } from '../../catalog/server-id.ts';
import { npmEntrySchema } from '../../catalog/sources-file.ts';
import { readEntriesFile } from '../entries.ts';
import { LiveFailure } from '../live/failure.ts';
import { defaultLimits, type Limits } from '../live/limits.ts';
import { sandboxProblem } from '../live/sandbox-support.ts';
import { removeLeftFolders } from '../live/work-folder.ts';
import { optedOut, optOutProblem } from '../opt-out.ts';
import { inParallel } from '../parallel.ts';
import type { Entry, ListContext, Source } from '../source.ts';
import { askPackage } from './ask-package.ts';
import { install, type Install } from './install.ts';

const id = 'npm';

/** npm packages, each installed without its scripts, started in the sandbox and asked for its tools. */
export function createNpm(installEntry: Install = install, limits: Limits = defaultLimits): Source {
  return {
    id,
    title: 'npm packages, started and asked',
    homepage: 'https://www.npmjs.com/',
    license: 'Each definition is quoted under its own package’s licence.',
    slow: true,
    async *list(context) {
      const entries = context.location === undefined ? context.entries : await readEntriesFile(context.location);
      const jobs = entries
        .map((raw, index) => ({ raw, index }))
        .filter(({ raw }) => {
          const name = packageName(raw);
          return context.wanted(name, npmId(name));
        });
      if (!context.unsandboxed) {
        const problem = sandboxProblem();
        if (problem !== undefined) {
          throw new LiveFailure(
            'no-sandbox',
            `${problem}. Install it, or pass --unsandboxed to run strangers’ code unprotected.`,
          );
        }
      }
      await removeLeftFolders();
      yield* inParallel(jobs.slice(0, context.limit), context.concurrency, ({ raw, index }) =>
        askEntry(raw, index, context, installEntry, limits),
      );
    },
  };
}

export const npm = createNpm();

function packageName(raw: unknown): string {
  const name = (raw as { package?: unknown } | null)?.package;
  return typeof name === 'string' && name !== '' ? name : '(no package)';
}

async function askEntry(
  raw: unknown,
  index: number,
  context: ListContext,
  installEntry: Install,
  limits: Limits,
): Promise<Entry> {
  const label = packageName(raw);
  const problem = (reason: string, kind: string): Entry['problems'][number] => ({
    source: id,
    index,
    label,
    kind,
    reason,
  });
  const parsed = npmEntrySchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const reason = `The entry is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}; it was not started.`;
    return { label, index, problems: [problem(reason, 'malformed-entry')] };
  }
  const entry = parsed.data;
  if (entry.expected === 'excluded') {
    return { label, index, expected: true, problems: [problem(`Not started: ${entry.reason}`, 'excluded')] };
  }
  const wish = optedOut(context.optOut, {
    ids: [npmId(entry.package)],
    packages: [{ registryType: 'npm', identifier: entry.package }],
  });
  if (wish !== undefined) {
    return { label, index, expected: true, problems: [optOutProblem(wish, { source: id, index, label })] };
  }
  try {
    const listing =
      (await context.journal.get(entry)) ?? (await askPackage(entry, context.unsandboxed, installEntry, limits));
    await context.journal.put(entry, listing);
    const problems = listing.defects.map(({ id: kind, tool, message }) => ({
      ...problem(message, kind),
      label: tool === undefined ? label : `${label} › ${tool}`,
    }));
    if (entry.expected === 'fails') context.note(`${label} answered, although ${entry.reason}`);
    return { label, index, listing, problems };
  } catch (error) {
    const expected = entry.expected === 'fails';
    if (error instanceof LiveFailure) return { label, index, expected, problems: [problem(error.message, error.kind)] };
    // A fault of the crawler or of this machine must not cost the other entries, and no entry can be expected to have it.
    return { label, index, problems: [problem(`The crawler failed: ${(error as Error).message}`, 'crawler-failed')] };
  }
}
