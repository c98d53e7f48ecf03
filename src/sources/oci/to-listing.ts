import type { OciEntry } from '../../catalog/package-entries.ts';
import type { Package } from '../../catalog/server.ts';
import { repositoryAt, webAddress } from '../addresses.ts';
import { packageIdentity } from '../claimed-name.ts';
import { defined, listingOf } from '../listing.ts';
import { answerFacts, startedAs } from '../live/answer-facts.ts';
import type { Answer } from '../live/converse.ts';
import type { Facts, Listing } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import type { Image } from './image.ts';

/** The label by which an image claims a name in the official registry. */
const nameLabel = 'io.modelcontextprotocol.server.name';

/** The listing of one image that answered. Its labels are those of https://specs.opencontainers.org/image-spec/annotations/ */
export function toListing(
  entry: OciEntry,
  { reference, digest, labels }: Pick<Image, 'reference' | 'digest' | 'labels'>,
  answer: Answer,
  neutral: (text: string) => string,
): Listing {
  const label = (name: string): string | undefined => labels[`org.opencontainers.image.${name}`];
  const { title, ...said } = answerFacts(startedAs('oci', reference, entry), answer, neutral);
  const version = entry.version ?? label('version');
  const own = defined<Package>({
    registryType: 'oci',
    identifier: entry.package,
    version,
    transport: { type: 'stdio' },
    integrity: `sha256-${Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64')}`,
  });
  const facts: Facts = defined<Facts>({
    title: title ?? label('title') ?? entry.package.split('/').at(-1),
    description: label('description'),
    version,
    license: entry.license ?? label('licenses'),
    author: label('authors') ?? label('vendor'),
    repository: repositoryAt(label('source')),
    websiteUrl: webAddress(label('url')),
    packages: [own],
    ...said,
  });
  const listing = listingOf({ source: 'oci', label: entry.package, facts, ...readToolList(answer.tools, neutral) });
  return { ...listing, ...packageIdentity(listing.id, entry, labels[nameLabel]) };
}
