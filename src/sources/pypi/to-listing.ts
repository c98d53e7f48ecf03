import type { PypiEntry } from '../../catalog/package-entries.ts';
import type { Package } from '../../catalog/server.ts';
import { packageIdentity } from '../claimed-name.ts';
import { defined, listingOf } from '../listing.ts';
import { answerFacts, startedAs } from '../live/answer-facts.ts';
import type { Answer } from '../live/converse.ts';
import type { Facts, Listing } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { authorOf, claimedName, header, licenseOf, repositoryOf, websiteOf } from './describe.ts';
import type { InstalledPython } from './install.ts';

/** The listing of one package that answered. `neutral` replaces what the texts took from the machine. */
export function toListing(
  entry: PypiEntry,
  { metadata, integrity }: Pick<InstalledPython, 'metadata' | 'integrity'>,
  answer: Answer,
  neutral: (text: string) => string,
): Listing {
  const name = header(metadata, 'name') ?? entry.package;
  const { title, ...said } = answerFacts(startedAs('pypi', `${name}==${entry.version}`, entry), answer, neutral);
  const own = defined<Package>({
    registryType: 'pypi',
    identifier: name,
    version: entry.version,
    transport: { type: 'stdio' },
    integrity,
  });
  const facts: Facts = defined<Facts>({
    title: title ?? name,
    description: header(metadata, 'summary'),
    version: entry.version,
    license: entry.license ?? licenseOf(metadata),
    author: authorOf(metadata),
    repository: repositoryOf(metadata),
    websiteUrl: websiteOf(metadata),
    packages: [own],
    ...said,
  });
  const listing = listingOf({ source: 'pypi', label: name, facts, ...readToolList(answer.tools, neutral) });
  return { ...listing, ...packageIdentity(listing.id, entry, claimedName(metadata)) };
}
