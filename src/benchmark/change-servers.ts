import { readServers, listRecords, writeServer } from '../catalog/store.ts';

/** Changes every `step`-th server of a catalog from the `first` on, as new versions do: a tool's description, and a tool more in every fourth. */
export async function changeServers(catalogDir: string, step: number, first: number): Promise<number> {
  const paths = (await listRecords(catalogDir, 'servers')).filter((_, position) => position % step === first);
  let changed = 0;
  for await (const reading of readServers(catalogDir, paths)) {
    if (!reading.ok) throw new Error(`${reading.path}: ${reading.problem.reason}`);
    const { value: server } = reading;
    const added = `list_revisions_${first}`;
    // A stage that was ended halfway has added it already.
    const [tool, ...others] = server.tools.filter(({ name }) => name !== added);
    const tools = tool ? [{ ...tool, description: `${tool.description ?? ''} Revision ${first}.` }, ...others] : [];
    if (tool && changed % 4 === 0) tools.push({ ...tool, name: added });
    await writeServer(catalogDir, { ...server, version: `${server.version ?? '0'}.${first}`, tools });
    changed += 1;
  }
  return changed;
}
