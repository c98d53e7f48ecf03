import type { FindingKind, FindingServer, Found, Subject } from '../kind.ts';
import type { ToolDefinition } from '../../tool.ts';

const remembered = new WeakMap<FindingServer, ReadonlyMap<string, string>>();

/** The choices of every parameter of the server, with the tool that takes them. */
function choicesOf(server: FindingServer): ReadonlyMap<string, string> {
  let choices = remembered.get(server) as Map<string, string> | undefined;
  if (choices !== undefined) return choices;
  choices = new Map();
  for (const { name, inputSchema } of server.tools) {
    const properties = inputSchema?.['properties'];
    if (properties === null || typeof properties !== 'object') continue;
    for (const [parameter, schema] of Object.entries(properties)) {
      choices.set(parameter, choices.get(parameter) ?? name);
      const values = (schema as { enum?: unknown } | null)?.enum;
      for (const value of Array.isArray(values) ? values : []) if (typeof value === 'string') choices.set(value, name);
    }
  }
  remembered.set(server, choices);
  return choices;
}

const saysNothing = ({ description, inputSchema }: ToolDefinition): boolean =>
  !description?.trim() && Object.keys((inputSchema?.['properties'] as object | undefined) ?? {}).length === 0;

function* find({ server, tool }: Subject): Generator<Found> {
  if (tool === undefined || !saysNothing(tool)) return;
  const of = choicesOf(server).get(tool.name);
  if (of === undefined || of === tool.name) return;
  const message = 'Another tool takes this word as a parameter or one of its choices, and nothing else is said of it.';
  yield { pointer: '/name', evidence: tool.name, message };
}

export const valueAsName: FindingKind = {
  id: 'value-as-name',
  group: 'harvest',
  title: 'A tool has the name of a parameter or a choice of another tool.',
  why: 'A list that was read out of source code or documentation often holds the words of an enumeration as tools. No client can call them.',
  find,
  examples: {
    matches: [
      { name: 'ascending', siblings: [{ name: 'list_notes', inputSchema: { type: 'object', properties: { order: { enum: ['ascending', 'descending'] } } } }] },
    ],
    ignores: [
      { name: 'read', description: 'Reads.', siblings: [{ name: 'do', inputSchema: { type: 'object', properties: { action: { enum: ['read'] } } } }] },
      { name: 'list_notes', siblings: [{ name: 'read', inputSchema: { type: 'object', properties: { id: {} } } }] },
    ],
  },
};
