import type { ChangedTool, ToolListDisagreement } from '../catalog/disagreement.ts';
import { hashOf } from '../catalog/json.ts';
import { definitionHash, type ToolDefinition } from '../catalog/tool.ts';

const mostNames = 100;
const mostChanged = 50;
const longestDescription = 300;

/** How a source's list differs from the one that the record takes; `undefined` when it does not. */
export function compareLists(
  source: string,
  taken: readonly ToolDefinition[],
  theirs: readonly ToolDefinition[],
): ToolListDisagreement | undefined {
  const own = new Map(taken.map((tool) => [tool.name, tool]));
  const namesOnly = theirs.every((tool) => Object.keys(tool).every((key) => key === 'name'));
  const changed = theirs
    .flatMap((tool) => changedTool(own.get(tool.name), tool) ?? [])
    .toSorted((a, b) => (a.tool < b.tool ? -1 : 1));
  const names = theirs.map(({ name }) => name);
  return difference({ source, namesOnly, changed }, [...own.keys()], names);
}

/** A difference that an earlier crawl found, told of the list that the record takes now. Its source was not asked again. */
export function rebased(
  earlier: ToolListDisagreement,
  before: readonly ToolDefinition[],
  taken: readonly ToolDefinition[],
): ToolListDisagreement | undefined {
  const { source, namesOnly, missing, extra, omitted } = earlier;
  // Which names were left out cannot be told any more.
  if (omitted > 0) return earlier;
  const absent = new Set(missing);
  const names = [...before.map(({ name }) => name).filter((name) => !absent.has(name)), ...extra];
  const hashes = new Map(taken.map((tool) => [tool.name, definitionHash(tool)]));
  const changed = earlier.changed.filter(({ tool, definition }) => (hashes.get(tool) ?? definition) !== definition);
  return difference({ source, namesOnly, changed }, [...hashes.keys()], names);
}

function difference(
  { source, namesOnly, changed }: Pick<ToolListDisagreement, 'source' | 'namesOnly' | 'changed'>,
  own: readonly string[],
  theirs: readonly string[],
): ToolListDisagreement | undefined {
  const [mine, others] = [new Set(own), new Set(theirs)];
  const missing = own.filter((name) => !others.has(name)).toSorted();
  const extra = [...others].filter((name) => !mine.has(name)).toSorted();
  if (missing.length + extra.length + changed.length === 0) return undefined;
  const kept = {
    missing: missing.slice(0, mostNames),
    extra: extra.slice(0, mostNames),
    changed: changed.slice(0, mostChanged),
  };
  const all = missing.length + extra.length + changed.length;
  const omitted = all - kept.missing.length - kept.extra.length - kept.changed.length;
  return { source, count: others.size, namesOnly, ...kept, omitted };
}

/** What differs between two definitions of one tool, of what both give; `undefined` when nothing does. */
function changedTool(own: ToolDefinition | undefined, theirs: ToolDefinition): ChangedTool | undefined {
  if (own === undefined) return undefined;
  const fields: ChangedTool['fields'] = [];
  if (differ(own.title, theirs.title)) fields.push('title');
  const described = differ(own.description, theirs.description);
  if (described) fields.push('description');
  if (differ(parametersOf(own), parametersOf(theirs))) fields.push('parameters');
  if (own.annotations && theirs.annotations && hashOf(own.annotations) !== hashOf(theirs.annotations))
    fields.push('annotations');
  if (fields.length === 0) return undefined;
  const shown = [...(theirs.description ?? '')].slice(0, longestDescription).join('');
  return {
    tool: theirs.name,
    definition: definitionHash(theirs),
    fields,
    ...(described ? { description: shown } : {}),
  };
}

/** Directories shorten texts and break their lines anew; that alone is no disagreement. */
function differ(own: string | undefined, theirs: string | undefined): boolean {
  if (!own || !theirs) return false;
  const [a, b] = [own, theirs].map((text) =>
    text
      .replace(/\s+/g, ' ')
      .replace(/(?:…|\.{3})$/, '')
      .trim(),
  ) as [string, string];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== '' && !(short.length >= 20 ? long.startsWith(short) : long === short);
}

/** The names of the parameters; `undefined` when the definition has no schema. */
function parametersOf({ inputSchema }: ToolDefinition): string | undefined {
  const properties = inputSchema?.['properties'];
  if (properties === null || typeof properties !== 'object') return undefined;
  return Object.keys(properties).toSorted().join('\n') || undefined;
}
