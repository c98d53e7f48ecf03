import type { Disagreements, FieldDisagreement, ToolListDisagreement } from '../catalog/disagreement.ts';
import type { Server } from '../catalog/server.ts';
import { repositoryKey } from './identity.ts';
import { compareLists, rebased } from './tool-list-difference.ts';
import type { Facts, Listing } from './source.ts';

/** Single facts in which a difference matters to whoever decides about the server; titles and descriptions are worded anew by every directory. */
const disputable = ['version', 'status', 'license', 'repository'] as const satisfies readonly (keyof Facts)[];
type Disputable = (typeof disputable)[number];

/** What a record is about to take, and what it is taken from. */
interface Taken {
  /** In order of precedence. */
  all: readonly Listing[];
  /** The listing whose tools are taken. */
  best: Listing | undefined;
  facts: Facts;
  /** By field, the source whose word is taken. */
  provenance: Readonly<Record<string, string>>;
  previous: readonly Server[];
  /** Sources whose earlier word is void. */
  heard: ReadonlySet<string>;
}

/** What the other sources say differently; `undefined` when none does. */
export function disagreementsOf(taken: Taken): Disagreements | undefined {
  const tools = toolLists(taken);
  const fields = disputable.flatMap((field) => fieldsOf(field, taken));
  return tools.length + fields.length === 0 ? undefined : { tools, fields };
}

/** A fact as a disagreement writes it. */
function shownFact(field: Disputable, facts: Facts): string | undefined {
  if (field !== 'repository') return facts[field];
  const { repository } = facts;
  return repository && `${repository.url}${repository.subfolder === undefined ? '' : `#${repository.subfolder}`}`;
}

/** The fact that a disagreement keeps: what a source said that was not asked again. */
export function factOf({ field, value }: FieldDisagreement): Facts {
  if (field !== 'repository') return { [field]: value };
  const [url = '', subfolder] = value.split('#');
  return { repository: { url, ...(subfolder === undefined ? {} : { subfolder }) } };
}

/** The form in which two ways of writing one fact are equal. */
function plain(field: Disputable, facts: Facts): string | undefined {
  const shown = shownFact(field, facts);
  if (shown === undefined) return undefined;
  if (field === 'repository') return facts.repository && repositoryKey(facts.repository);
  if (field === 'version') return shown.replace(/^v(?=\d)/, '');
  return shown
    .toLowerCase()
    .replace(/\b(?:the|licen[cs]e|version)\b|[^a-z0-9.+]/g, '')
    .replace(/(?<=\d)\.0$/, '');
}

function fieldsOf(field: Disputable, { all, facts, provenance }: Taken): FieldDisagreement[] {
  const own = plain(field, facts);
  const asked = new Set([provenance[field]]);
  const found: FieldDisagreement[] = [];
  for (const { source, facts: theirs } of all) {
    const value = shownFact(field, theirs);
    if (asked.has(source) || value === undefined) continue;
    asked.add(source);
    if (plain(field, theirs) !== own) found.push({ field, source, value });
  }
  return found;
}

function toolLists({ all, best, previous, heard }: Taken): ToolListDisagreement[] {
  if (best?.tools === undefined) return [];
  const tools = best.tools;
  const lists = new Map<string, ToolListDisagreement | undefined>([[best.source, undefined]]);
  for (const { source, tools: theirs = [] } of all) {
    if (theirs.length > 0 && !lists.has(source)) lists.set(source, compareLists(source, tools, theirs));
  }
  for (const { disagreements, tools: before } of previous.filter(({ goneSince }) => goneSince === undefined)) {
    for (const one of disagreements?.tools ?? []) {
      if (!heard.has(one.source) && !lists.has(one.source)) lists.set(one.source, rebased(one, before, tools));
    }
  }
  return [...lists.values()].filter((one) => one !== undefined).toSorted((a, b) => (a.source < b.source ? -1 : 1));
}
