import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readServer, readServers } from '../catalog/store.ts';
import type { Server } from '../catalog/server.ts';
import { nearNames } from './near-names.ts';

/** The name a person typed stands for no server, or for several; the message says which ones are near. */
export class UnknownName extends Error {}

async function byId(catalogDir: string, id: string): Promise<Server | undefined> {
  if (!/^[^/]+\/[^/]+$/.test(id)) return undefined;
  try {
    const reading = await readServer(catalogDir, id);
    if (reading?.ok === false) throw new Error(`${reading.problem.label}: ${reading.problem.reason}`);
    return reading?.value.id === id ? reading.value : undefined;
  } catch (error) {
    // What is no id can still be a package's name, such as @scope/Name.
    if (error instanceof Error && error.message.startsWith('Not a server id')) return undefined;
    throw error;
  }
}

/** The names a server answers to beside its id and aliases, in lower case. */
function otherNames(server: Server): string[] {
  const names = [server.title, ...server.packages.map(({ identifier }) => identifier)];
  return names.map((name) => name.toLowerCase());
}

function unknown(name: string, names: readonly string[]): UnknownName {
  const near = nearNames(name, names);
  const hint = near.length > 0 ? ` Near: ${near.map((each) => JSON.stringify(each)).join(', ')}.` : '';
  return new UnknownName(`The catalog has no server ${JSON.stringify(name)}.${hint}`);
}

/**
 * The server that a name stands for: its id, an alias, or a title or a package's name that only one server has. Throws
 * `UnknownName`; what it lists in its message are names that would be found.
 */
export async function findServer(catalogDir: string, name: string): Promise<Server> {
  try {
    await access(join(catalogDir, 'servers'));
  } catch {
    throw new UnknownName(`There is no catalog in ${JSON.stringify(catalogDir)}: it has no folder "servers".`);
  }
  const found = await byId(catalogDir, name);
  if (found !== undefined) return found;
  const wanted = name.toLowerCase();
  const others: Server[] = [];
  const names: string[] = [];
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const server = reading.value;
    if (server.id === name || server.aliases.includes(name)) return server;
    if (otherNames(server).includes(wanted)) others.push(server);
    names.push(server.id, ...server.aliases, ...otherNames(server));
  }
  if (others.length > 1) {
    const ids = others.slice(0, 10).map(({ id }) => id);
    throw new UnknownName(
      `${JSON.stringify(name)} is the name of ${others.length} servers; give the id of one: ${ids.join(', ')}${others.length > 10 ? ', …' : ''}.`,
    );
  }
  const [server] = others;
  if (server === undefined) throw unknown(name, names);
  return server;
}

/** Checks that the server has the tool; throws `UnknownName` with the tools that are near. */
export function assertTool(server: Server, name: string): void {
  const names = server.tools.map((tool) => tool.name);
  if (names.includes(name)) return;
  const near = nearNames(name, names);
  const hint = near.length > 0 ? ` Near: ${near.map((each) => JSON.stringify(each)).join(', ')}.` : '';
  throw new UnknownName(`${server.id} has no tool ${JSON.stringify(name)}.${hint}`);
}
