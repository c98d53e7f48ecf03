import { remoteEntrySchema, type RemoteEntry } from '../../catalog/remote-entry.ts';
import { defectProblems } from '../each-entry.ts';
import { HttpFailure } from '../http/failure.ts';
import { askOnce } from '../journal.ts';
import { LiveFailure } from '../live/failure.ts';
import { optedOut, optOutProblem } from '../opt-out.ts';
import { inParallel } from '../parallel.ts';
import type { Entry, ListContext, Listing, Source } from '../source.ts';
import { askAddress } from './ask-address.ts';
import { defaultRemoteLimits, type RemoteLimits } from './limits.ts';
import { ofCatalog, targetsOf, type Target } from './targets.ts';
import { toListing } from './to-listing.ts';
import { unaskable } from './unaskable.ts';

const id = 'remote';

/** Addresses at which somebody runs a server, each asked for its tools over HTTP, without credentials. */
export function createRemote(limits: RemoteLimits = defaultRemoteLimits): Source {
  return {
    id,
    title: 'Addresses of servers, asked',
    homepage: 'https://modelcontextprotocol.io/specification/latest/basic/transports',
    license: 'Each definition is its server’s operator’s, quoted for criticism and review.',
    slow: true,
    isPart: (location) => location !== undefined && location !== ofCatalog,
    async *list(context) {
      const jobs = (await targetsOf(context))
        .map((target, index) => ({ target, index, label: labelOf(target) }))
        .filter(({ target, label }) =>
          context.wanted(label, ...target.servers.flatMap((each) => [each.id, ...each.aliases])),
        );
      const asked = jobs.slice(0, context.limit);
      context.expect?.(asked.length);
      for await (const entries of inParallel(asked, context.concurrency, (job) => entriesOf(job, context, limits))) {
        yield* entries;
      }
    },
  };
}

export const remote = createRemote();

interface Job {
  target: Target;
  index: number;
  label: string;
}

function labelOf({ entry }: Target): string {
  const url = (entry as { url?: unknown } | null)?.url;
  return typeof url === 'string' && url !== '' ? url : '(no address)';
}

/** One entry for each record that names the address, else one for the address. */
async function entriesOf({ target, index, label }: Job, context: ListContext, limits: RemoteLimits): Promise<Entry[]> {
  const none = (kind: string, reason: string, expected = false): Entry[] => [
    { label, index, expected, problems: [{ source: id, index, label, kind, reason }] },
  ];
  const given = labelOf(target);
  const wrong = URL.canParse(given) ? unaskable(given) : undefined;
  if (wrong !== undefined) return none(wrong.kind, wrong.reason, target.servers.length > 0);
  const parsed = remoteEntrySchema.safeParse(target.entry);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return none(
      'malformed-entry',
      `The entry is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}; it was not asked.`,
    );
  }
  const entry = parsed.data;
  if (entry.expected === 'excluded') return none('excluded', `Not asked: ${entry.reason}`, true);
  const ids = target.servers.flatMap((each) => [each.id, ...each.aliases]);
  const wish = optedOut(context.optOut, { ids, urls: [entry.url] });
  if (wish !== undefined)
    return [{ label, index, expected: true, problems: [optOutProblem(wish, { source: id, index, label })] }];
  const names = target.servers.length === 0 ? [undefined] : target.servers.map((each) => each.id);
  try {
    const listings = await listingsOf(entry, names, context, limits);
    return listings.map((listing) => ({ label, index, listing, problems: defectProblems(listing, index) }));
  } catch (error) {
    if (error instanceof HttpFailure || error instanceof LiveFailure) {
      return none(error.kind, error.message, entry.expected === 'fails' || error.kind === 'opted-out');
    }
    // A fault of the crawler must not cost the other entries, and no entry can be expected to have it.
    return none('crawler-failed', `The crawler failed: ${(error as Error).message}`);
  }
}

/** What the address answers, for each of these records. */
function listingsOf(
  entry: RemoteEntry,
  names: readonly (string | undefined)[],
  { http, journal }: ListContext,
  limits: RemoteLimits,
): Promise<Listing[]> {
  const url = new URL(entry.url);
  const totalMs = entry.seconds === undefined ? limits.totalMs : entry.seconds * 1000;
  const keys = names.map((name) => ({ url: entry.url, type: entry.type, name }));
  return askOnce(journal, keys, async () => {
    const answer = await http.hosts.visit(url.host, () =>
      askAddress(http, url, entry.type ?? 'streamable-http', { ...limits, totalMs }),
    );
    return names.map((name) => toListing(entry, answer, name));
  });
}
