import type { Server } from '../catalog/server.ts';
import { single, withTools } from './earlier.ts';

/**
 * The record with a source for every field that is set, so that nothing is lost when it is merged anew: where an older or handwritten
 * record names none, or one that does not list the server, it is the source of the tools, else the first that lists it.
 */
export function attributed(record: Server): Server {
  const { sources, toolsOrigin, provenance, tools } = record;
  const owner = sources.find((source) => source === toolsOrigin?.source) ?? sources[0];
  if (owner === undefined) return record;
  const known = (source: string | undefined): boolean =>
    source === 'default' || (source !== undefined && sources.includes(source));
  const set = [...single, ...withTools].filter((field) => record[field] !== undefined && record[field] !== null);
  const fields: string[] = toolsOrigin === null && tools.length === 0 ? set : [...set, 'tools'];
  const named = fields.map(
    (field) => [field, known(provenance[field]) ? (provenance[field] as string) : owner] as const,
  );
  const listed = <T extends { sources?: string[] | undefined }>(item: T): T =>
    item.sources?.some((source) => sources.includes(source)) ? item : { ...item, sources: [owner] };
  return {
    ...record,
    packages: record.packages.map(listed),
    remotes: record.remotes.map(listed),
    provenance: Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
