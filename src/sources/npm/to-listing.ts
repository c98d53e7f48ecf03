import { npmId } from '../../catalog/server-id.ts';
import type { NpmEntry } from '../../catalog/sources-file.ts';
import type { Package, ToolsOrigin } from '../../catalog/server.ts';
import { webAddress } from '../addresses.ts';
import { clean } from '../clean.ts';
import { defined } from '../listing.ts';
import type { Answer } from '../live/converse.ts';
import type { Facts, Listing } from '../source.ts';
import { readToolList } from '../tool-list.ts';
import { authorOf, repositoryOf } from './describe.ts';
import type { Installed } from './install.ts';
import { licenseOf } from './license.ts';

/** `<reverse domain>/<name>`, the form of the official registry's names. */
const registryName = /^[A-Za-z0-9.-]+\.[A-Za-z0-9.-]+\/[A-Za-z0-9._-]+$/;

/** What a record keeps of a server's description of itself; the rest, such as pictures, says nothing of its tools. */
const keptServerInfo = ['name', 'title', 'version', 'websiteUrl', 'description'] as const;

/** The listing of one package that answered. `neutral` replaces what the texts took from the machine. */
export function toListing(
  entry: NpmEntry,
  { packageJson, publication, licenseText }: Pick<Installed, 'packageJson' | 'publication' | 'licenseText'>,
  answer: Answer,
  neutral: (text: string) => string,
): Listing {
  const text = (value: string): string => neutral(value.toWellFormed());
  const { tools, defects } = readToolList(answer.tools, neutral);
  const serverInfo = serverInfoOf(answer, text);
  const ownId = npmId(packageJson.name);
  const named = packageJson.mcpName !== undefined && registryName.test(packageJson.mcpName);
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
    id: named ? (packageJson.mcpName as string) : ownId,
    aliases: named ? [ownId] : [],
    facts: defined<Facts>({
      title: serverInfo?.title?.trim() || serverInfo?.name.trim() || (packageJson.name.split('/').at(-1) as string),
      description: packageJson.description?.toWellFormed().trim() || undefined,
      version: packageJson.version,
      status: publication.deprecated === undefined ? 'active' : 'deprecated',
      license: entry.license ?? licenseOf(packageJson, licenseText)?.toWellFormed(),
      author: authorOf(packageJson, licenseText)?.toWellFormed(),
      repository: repositoryOf(packageJson),
      websiteUrl: webAddress(packageJson.homepage),
      packages: [npmPackage],
      toolsOrigin: originOf(entry, answer, serverInfo),
      instructions: answer.instructions === undefined ? undefined : text(answer.instructions) || undefined,
    }),
    tools,
    defects,
  };
}

function originOf(entry: NpmEntry, answer: Answer, serverInfo: ToolsOrigin['serverInfo']): ToolsOrigin {
  return defined<ToolsOrigin>({
    source: 'npm',
    from: 'tools/list',
    of: `${entry.package}@${entry.version}`,
    transport: 'stdio',
    protocolVersion: answer.protocolVersion,
    serverInfo,
    args: entry.args ?? [],
    env: Object.keys(entry.env ?? {}).toSorted(),
    network: entry.network ?? false,
  });
}

function serverInfoOf({ serverInfo }: Answer, text: (value: string) => string): ToolsOrigin['serverInfo'] {
  const name = serverInfo?.['name'];
  if (typeof name !== 'string') return undefined;
  const kept = keptServerInfo.flatMap((key) => {
    const value = serverInfo?.[key];
    return typeof value === 'string' ? [[key, value]] : [];
  });
  return clean(Object.fromEntries(kept), text, () => {}) as ToolsOrigin['serverInfo'];
}
