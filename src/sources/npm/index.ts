import { npmId } from '../../catalog/server-id.ts';
import { npmEntrySchema, type NpmEntry } from '../../catalog/sources-file.ts';
import { readEntriesFile } from '../entries.ts';
import { ask, type Answer } from '../live/ask.ts';
import { LiveFailure } from '../live/failure.ts';
import { defaultLimits, type Limits } from '../live/limits.ts';
import { sandboxValues, withoutMachineValues, type MachineValue } from '../live/machine-values.ts';
import { sandboxProblem } from '../live/sandbox.ts';
import { inParallel } from '../parallel.ts';
import type { Entry, ListContext, Listing, Source } from '../source.ts';
import { install, type Install, type Installed } from './install.ts';
import { startOf } from './start.ts';
import { toListing } from './to-listing.ts';

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
        const problem = await sandboxProblem();
        if (problem !== undefined) {
          throw new LiveFailure(
            'no-sandbox',
            `${problem}. Install it, or pass --unsandboxed to run strangers’ code unprotected.`,
          );
        }
      }
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
  try {
    const listing = (await context.journal.get(entry)) ?? (await listingOf(entry, context, installEntry, limits));
    await context.journal.put(entry, listing);
    const problems = listing.defects.map(({ id: kind, tool, message }) => ({
      ...problem(message, kind),
      label: tool === undefined ? label : `${label} › ${tool}`,
    }));
    if (entry.expected === 'fails') context.note(`${label} answered, although ${entry.reason}`);
    return { label, index, listing, problems };
  } catch (error) {
    if (!(error instanceof LiveFailure)) throw error;
    return { label, index, expected: entry.expected === 'fails', problems: [problem(error.message, error.kind)] };
  }
}

async function listingOf(
  entry: NpmEntry,
  context: ListContext,
  installEntry: Install,
  limits: Limits,
): Promise<Listing> {
  const installed = await installEntry(entry);
  try {
    const start = await startOf(entry, installed, context.unsandboxed);
    const totalMs = entry.seconds === undefined ? limits.totalMs : entry.seconds * 1000;
    const values = machineValues(entry, installed, context.unsandboxed);
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

/** Placeholders in the environment come back in texts too; short ones are too likely to be words. */
function machineValues(entry: NpmEntry, installed: Installed, unsandboxed: boolean): MachineValue[] {
  const placeholders = Object.entries(entry.env ?? {})
    .filter(([, value]) => value.length >= 8 && !value.includes('${'))
    .map(([name, value]) => ({ value, name: `\${${name}}` }));
  const bare = unsandboxed
    ? [
        { value: installed.folder, name: '${HOME}' },
        { value: process.execPath, name: '${NODE}' },
      ]
    : [];
  return [...sandboxValues(), ...placeholders, ...bare];
}
