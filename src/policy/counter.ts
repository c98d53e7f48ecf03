import { createHash } from 'node:crypto';

/** The tool's name in lower case with other characters than a-z, 0-9 and `_` as `_`; two names can give the same text. */
function normalised(tool: string): string {
  return tool
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, '_')
    .slice(0, 200);
}

function hash(tool: string, digits: number): string {
  return createHash('sha256').update(tool, 'utf8').digest('hex').slice(0, digits);
}

/** The counter of a tool whose name collides with no other one of its server. */
export function counterName(tool: string): string {
  return `${normalised(tool)}_rate`;
}

/** One counter a tool, none shared: names that normalise alike (`get-x`, `get_x`) each get a hash of the name as it is written. */
export function counterNames(tools: readonly string[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const tool of tools) uses.set(normalised(tool), (uses.get(normalised(tool)) ?? 0) + 1);
  return new Map(
    tools.map((tool) => {
      const name = normalised(tool);
      if (uses.get(name) === 1) return [tool, counterName(tool)];
      const short = `${name}_${hash(tool, 8)}`;
      return [tool, `${uses.has(short) ? `${name.slice(0, 180)}_${hash(tool, 64)}` : short}_rate`];
    }),
  );
}
