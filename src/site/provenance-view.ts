import type { Server } from '../catalog/server.ts';
import { reveal } from './reveal.ts';
import { sourceTitle } from './texts/sources.ts';

/** Who said something of a server. */
export interface ProvenanceRow {
  /** "Licence", "Package npm @scope/name". */
  what: string;
  sources: string[];
}

/** Names of a record's fields for readers. */
export const fieldLabels: Readonly<Record<string, string>> = {
  title: 'Title',
  description: 'Description',
  version: 'Version',
  status: 'Status',
  license: 'Licence',
  author: 'Author',
  repository: 'Repository',
  websiteUrl: 'Website',
  permissions: 'Permission profile',
  tier: 'Tier',
  tools: 'Tools',
  toolsOrigin: 'How the tools were obtained',
  instructions: 'Instructions to the model',
};

/** Where each field of the record, each package and each address comes from. */
export function provenanceRows({ provenance, packages, remotes }: Server): ProvenanceRow[] {
  const titled = (sources: readonly string[] = []): string[] => sources.map(sourceTitle);
  return [
    ...Object.keys(fieldLabels)
      .filter((field) => Object.hasOwn(provenance, field))
      .map((field) => ({ what: fieldLabels[field] as string, sources: titled([provenance[field] as string]) })),
    ...packages.map(({ registryType, identifier, sources }) => ({
      what: `Package ${registryType} ${reveal(identifier)}`,
      sources: titled(sources),
    })),
    ...remotes.map(({ url, sources }) => ({ what: `Address ${reveal(url)}`, sources: titled(sources) })),
  ];
}
