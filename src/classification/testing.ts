import type { Server } from '../catalog/server.ts';
import type { ClassificationInput } from './input.ts';
import type { Example } from './rule.ts';

/** The input that an example of a rule stands for. */
export function inputOf(example: Example): ClassificationInput {
  const { server, name, description, parameters, annotations } =
    typeof example === 'string' ? ({ name: example } as Exclude<Example, string>) : example;
  return {
    server: { name: server ?? 'example', title: undefined, description: undefined },
    tool: {
      name,
      title: undefined,
      description,
      inputSchema: parameters ? { type: 'object', properties: parameters } : undefined,
      annotations,
    },
  } as ClassificationInput;
}

/** The value that a JSON Pointer names; `undefined` when there is none. */
export function resolvePointer(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

const seen = '2026-01-01T00:00:00Z';

/** A record with tools of these names, each described by its name. */
export function serverRecord(id: string, names: readonly string[]): Server {
  return {
    id,
    aliases: [],
    title: id,
    status: 'active',
    packages: [],
    remotes: [],
    sources: ['test'],
    provenance: {},
    toolsOrigin: null,
    tools: names.map((name) => ({ name, description: `Tool ${name}`, firstSeen: seen, lastChanged: seen })),
    defects: [],
    firstSeen: seen,
    lastChanged: seen,
  };
}
