import { readOverride, readServer, readServers, listRecords } from '../catalog/store.ts';
import type { Override } from '../catalog/override.ts';
import { recordPath } from '../catalog/server-id.ts';
import type { Server } from '../catalog/server.ts';
import { UsageError } from '../cli/command.ts';
import { didYouMean, nearNames } from '../cli/near-names.ts';
import { serverInputOf } from './assess-server.ts';
import type { ClassificationInput } from './input.ts';

/** A server's tools as rules read them, and what people have corrected of it. */
export interface ServerToExplain {
  inputs: ClassificationInput[];
  override?: Override;
}

/** The ids of the servers whose files' names are near what was typed. */
async function nearIds(catalog: string, id: string): Promise<string[]> {
  const paths = await listRecords(catalog, 'servers');
  const near = nearNames(
    id,
    paths.map((path) => path.replace(/\.json$/, '')),
  );
  const ids: string[] = [];
  for await (const reading of readServers(
    catalog,
    near.map((name) => `${name}.json`),
  ))
    if (reading.ok) ids.push(reading.value.id);
  return ids;
}

/** Whether a record of this id has a place in a catalog. */
function isId(id: string): boolean {
  try {
    return recordPath(id) !== '';
  } catch {
    return false;
  }
}

async function serverOf(catalog: string, id: string): Promise<Server> {
  const reading = isId(id) ? await readServer(catalog, id) : undefined;
  if (reading === undefined) {
    const near = await nearIds(catalog, id);
    throw new UsageError(`The catalog has no server ${JSON.stringify(id)}.${didYouMean(id, near)}`);
  }
  if (!reading.ok) throw new Error(`${reading.problem.label}: ${reading.problem.reason}`);
  return reading.value;
}

/** Throws a usage error that names near ids when the catalog has no such server. */
export async function readToExplain(catalog: string, id: string): Promise<ServerToExplain> {
  const server = await serverOf(catalog, id);
  const about = serverInputOf(server);
  const override = await readOverride(catalog, id);
  if (override?.ok === false) throw new Error(`${override.problem.label}: ${override.problem.reason}`);
  return {
    inputs: server.tools.map((tool) => ({ server: about, tool }) as ClassificationInput),
    ...(override && { override: override.value }),
  };
}
