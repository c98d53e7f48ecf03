import type { RemoteAnswer } from '../../catalog/remote.ts';
import type { RemoteEntry } from '../../catalog/remote-entry.ts';
import { webAddress } from '../addresses.ts';
import { defined, listingOf } from '../listing.ts';
import { answerFacts } from '../live/answer-facts.ts';
import type { Answer } from '../live/converse.ts';
import { withoutDays } from '../live/machine-values.ts';
import type { Facts, Listing } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import type { AddressAnswer } from './ask-address.ts';

/** What an address answered. `name` is the id of the record that names it; without one, the address is the server's id. */
export function toListing(
  { url, type }: RemoteEntry,
  { answer, said, metadataFailure }: AddressAnswer,
  name?: string,
): Listing {
  const remote = { type: type ?? (answer.transport === 'sse' ? 'sse' : 'streamable-http'), url, answer };
  const draft = { source: 'remote', label: url, name };
  if (said === undefined) {
    const defects = metadataFailure === undefined ? [] : [{ id: 'metadata-not-taken', message: metadataFailure }];
    return listingOf({ ...draft, facts: { remotes: [remote] }, defects });
  }
  const neutral = withoutDays();
  const facts = { ...factsOf(url, said, answer.transport, neutral), remotes: [remote] };
  return listingOf({ ...draft, facts, ...readToolList(said.tools, neutral) });
}

function factsOf(
  url: string,
  said: Answer,
  transport: RemoteAnswer['transport'],
  neutral: (text: string) => string,
): Partial<Facts> {
  const { title, toolsOrigin, ...rest } = answerFacts({ source: 'remote', of: url, transport }, said, neutral);
  const websiteUrl = toolsOrigin?.serverInfo?.['websiteUrl'];
  return defined<Partial<Facts>>({
    ...rest,
    title,
    toolsOrigin,
    version: toolsOrigin?.serverInfo?.version,
    websiteUrl: typeof websiteUrl === 'string' ? webAddress(websiteUrl) : undefined,
  });
}
