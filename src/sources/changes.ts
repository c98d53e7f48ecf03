import type { Change } from '../catalog/change.ts';
import { hashOf } from '../catalog/json.ts';
import { serverSchema, type Server } from '../catalog/server.ts';
import { definitionHash, definitionOf, toolDefinitionSchema, type Tool } from '../catalog/tool.ts';
import { single, withTools } from './earlier.ts';
import { toolsByName } from './tool-times.ts';
import { unchangedVersion } from './versions.ts';

/** What is told as a change of a server; the rest is bookkeeping, or has lines of its own. */
const told: ReadonlySet<string> = new Set([...single, ...withTools, 'packages', 'remotes']);
const toldFields = serverSchema.keyof().options.filter((field) => told.has(field));

/** What a crawl found different: the records that a server had, and the one that it has now. */
export function changesBetween(previous: readonly Server[], record: Server, at: string): Change[] {
  const stamp = { at, server: record.id };
  const { title, sources } = record;
  const base = previous.find(({ id }) => id === record.id) ?? previous[0];
  if (base === undefined) return [{ ...stamp, kind: 'server-added', title, tools: record.tools.length, sources }];
  const moved = previous.filter(({ id }) => id !== record.id).map(({ id }) => id);
  const changes: Change[] = moved.map((from) => ({ ...stamp, kind: 'server-moved', from }));
  if (record.goneSince !== undefined) {
    if (base.goneSince === undefined) changes.push({ ...stamp, kind: 'server-gone', title, sources });
    return changes;
  }
  if (base.goneSince !== undefined) changes.push({ ...stamp, kind: 'server-returned', title, sources });
  return [...changes, ...factChanges(base, record, stamp), ...toolChanges(previous, record, stamp)];
}

type Stamp = Pick<Change, 'at' | 'server'>;

function factChanges(base: Server, record: Server, stamp: Stamp): Change[] {
  const fields = toldFields.filter((field) => hashOf(contentOf(base, field)) !== hashOf(contentOf(record, field)));
  if (fields.length === 0) return [];
  const version = { before: base.version ?? null, after: record.version ?? null };
  return [{ ...stamp, kind: 'server-changed', fields, ...(fields.includes('version') ? { version } : {}) }];
}

/** The field as far as a change of it is one of the server: not who names a package, and not how the last answer came. */
function contentOf(server: Server, field: (typeof toldFields)[number]): unknown {
  if (field === 'packages') return server.packages.map(({ sources: _sources, ...item }) => item);
  if (field === 'remotes')
    return server.remotes.map(({ sources: _sources, answer, ...item }) => [item, answer?.outcome]);
  if (field !== 'toolsOrigin') return server[field] ?? null;
  // That there is a list, or no longer one, is told by a line of its own.
  return server.tools.length === 0 ? null : [server.toolsOrigin?.source, server.toolsOrigin?.from];
}

function toolChanges(previous: readonly Server[], record: Server, stamp: Stamp): Change[] {
  const before = toolsByName(previous);
  const now = new Map(record.tools.map((tool) => [tool.name, tool]));
  if (now.size === 0) return before.size === 0 ? [] : [{ ...stamp, kind: 'tool-list-removed', tools: before.size }];
  if (before.size === 0) {
    const from = record.toolsOrigin?.from ?? 'published';
    return [{ ...stamp, kind: 'tool-list-added', tools: now.size, from }];
  }
  const version = previous.map((each) => unchangedVersion(each, record)).find((each) => each !== undefined);
  const pinned = version === undefined ? {} : { underUnchangedVersion: version };
  return [
    ...[...now.values()].flatMap((tool) => toolChange(before.get(tool.name), tool, stamp, pinned)),
    ...[...before.values()]
      .filter(({ name }) => !now.has(name))
      .map((tool): Change => {
        return { ...stamp, kind: 'tool-removed', tool: tool.name, ...pinned, before: definitionHash(tool) };
      }),
  ];
}

function toolChange(
  before: Tool | undefined,
  tool: Tool,
  stamp: Stamp,
  pinned: { underUnchangedVersion?: string },
): Change[] {
  const after = definitionHash(tool);
  const about = { ...stamp, tool: tool.name, ...pinned };
  if (before === undefined) return [{ ...about, kind: 'tool-added', after }];
  if (definitionHash(before) === after) return [];
  const [was, is] = [definitionOf(before), definitionOf(tool)];
  const fields = toolDefinitionSchema.keyof().options.filter((field) => hashOf([was[field]]) !== hashOf([is[field]]));
  return [{ ...about, kind: 'tool-changed', fields, before: definitionHash(before), after }];
}
