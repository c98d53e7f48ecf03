import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toFileText } from '../catalog/json.ts';
import { npmId, recordPath } from '../catalog/server-id.ts';
import type { Server } from '../catalog/server.ts';
import { listRecords } from '../catalog/store.ts';
import type { Random } from '../synthesis/random.ts';

/** A change to one record; returns what becomes of it, `undefined` when it goes. */
type Change = (server: Server, random: Random, number: number) => Server | undefined;

const withTool = (server: Server, position: number, change: (tool: Server['tools'][number]) => object): Server => ({
  ...server,
  tools: server.tools.map((tool, index) => (index === position ? { ...tool, ...change(tool) } : tool)),
});

const changes: Record<string, Change> = {
  'describes a tool anew': (server, random, number) =>
    withTool(server, random.below(server.tools.length || 1), () => ({ description: `Deletes thing ${number}.` })),
  'renames a tool': (server, random, number) =>
    withTool(server, random.below(server.tools.length || 1), () => ({ name: `list_things_${number}` })),
  'adds a tool': (server, random, number) => {
    const [tool] = server.tools;
    const name = random.pick(['send_message', 'get_user', `drop_table_${number}`]);
    return tool && !server.tools.some((one) => one.name === name)
      ? { ...server, tools: [...server.tools, { ...tool, name }] }
      : server;
  },
  'drops a tool': (server) => ({ ...server, tools: server.tools.slice(1) }),
  'gives the server another title': (server, _random, number) => ({ ...server, title: `Renamed ${number}` }),
  'copies the server': (server, _random, number) => ({ ...server, id: npmId(`copy-${number}`), aliases: [] }),
  'names an earlier id': (server, _random, number) => ({
    ...server,
    aliases: [...server.aliases, npmId(`earlier-${number}`)].toSorted(),
  }),
  'drops the server': (server, random) => (random.chance(0.5) ? undefined : server),
};

/** Copies every server so often that lists of servers and of tools have several pages. */
export async function growCatalog(catalogDir: string, times: number): Promise<void> {
  for (const path of await listRecords(catalogDir, 'servers')) {
    const server = JSON.parse(await readFile(join(catalogDir, 'servers', path), 'utf8')) as Server;
    for (let copy = 1; copy < times; copy += 1) {
      const id = npmId(`${path.replace(/\.json$/, '').replaceAll(/[^a-z0-9]/g, '-')}-${copy}`);
      await writeServerText(catalogDir, { ...server, id, title: `${server.title} ${copy}`, aliases: [] });
    }
  }
}

async function writeServerText(catalogDir: string, server: Server): Promise<void> {
  const target = join(catalogDir, 'servers', recordPath(server.id));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, toFileText(server));
}

/** Makes that many changes of all kinds to the records of a catalog; the same stream of numbers makes the same ones. */
export async function changeAtRandom(catalogDir: string, count: number, random: Random): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const path = random.pick(await listRecords(catalogDir, 'servers'));
    const file = join(catalogDir, 'servers', path);
    const server = JSON.parse(await readFile(file, 'utf8')) as Server;
    const changed = random.pick(Object.values(changes))(server, random, random.below(1e9));
    if (changed === undefined) await rm(file);
    else await writeServerText(catalogDir, changed);
  }
}
