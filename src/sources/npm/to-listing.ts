import { npmId } from '../../catalog/server-id.ts';
import type { NpmEntry } from '../../catalog/sources-file.ts';
import type { Package } from '../../catalog/server.ts';
import { webAddress } from '../addresses.ts';
import { packageIdentity } from '../claimed-name.ts';
import { defined } from '../listing.ts';
import { answerFacts, startedAs } from '../live/answer-facts.ts';
import type { Answer } from '../live/converse.ts';
import type { Facts, Listing } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { authorOf, repositoryOf } from './describe.ts';
import type { Installed } from './install.ts';
import { licenseOf } from './license.ts';

/** The listing of one package that answered. `neutral` replaces what the texts took from the machine. */
export function toListing(
  entry: NpmEntry,
  { packageJson, publication, licenseText }: Pick<Installed, 'packageJson' | 'publication' | 'licenseText'>,
  answer: Answer,
  neutral: (text: string) => string,
): Listing {
  const { tools, defects } = readToolList(answer.tools, neutral);
  const { title, ...said } = answerFacts(startedAs('npm', `${entry.package}@${entry.version}`, entry), answer, neutral);
  const publicationFacts = { integrity: publication.integrity, publishedAt: publication.publishedAt };
  const npmPackage: Package = {
    registryType: 'npm',
    identifier: packageJson.name,
    version: packageJson.version,
    transport: { type: 'stdio' },
    ...defined<Pick<Package, 'integrity' | 'publishedAt'>>(publicationFacts),
  };
  return {
    source: 'npm',
    label: packageJson.name,
    ...packageIdentity(npmId(packageJson.name), entry, packageJson.mcpName),
    facts: defined<Facts>({
      title: title ?? packageJson.name.split('/').at(-1),
      description: packageJson.description?.toWellFormed().trim() || undefined,
      version: packageJson.version,
      status: publication.deprecated === undefined ? 'active' : 'deprecated',
      license: entry.license ?? licenseOf(packageJson, licenseText)?.toWellFormed(),
      author: authorOf(packageJson, licenseText)?.toWellFormed(),
      repository: repositoryOf(packageJson),
      websiteUrl: webAddress(packageJson.homepage),
      packages: [npmPackage],
      ...said,
    }),
    tools,
    defects,
  };
}
