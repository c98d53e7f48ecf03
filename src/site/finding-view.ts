import type { Finding } from '../catalog/finding.ts';
import { findingGroups, type FindingExample, type FindingGroup, type FindingKind } from '../catalog/findings/kind.ts';
import { findingKinds } from '../catalog/findings/kinds/index.ts';
import type { Server } from '../catalog/server.ts';
import { toolPath } from '../catalog/server-id.ts';
import { placeOf } from './evidence-marks.ts';
import { reveal } from './reveal.ts';

const byId = new Map(findingKinds.map((kind) => [kind.id, kind]));

/** One finding as a page shows it; every text is ready to be escaped and shown. */
export interface FindingView {
  /** The kind's sentence; its id when the kind is gone. */
  title: string;
  /** Where the kind is explained; absent when the kind is gone. */
  href: string | undefined;
  message: string;
  evidence: string;
  /** "its description", "its parameter path", "the server’s remotes"; empty when no place is named. */
  place: string;
  /** The tool's name and page; absent on findings of the server itself. */
  tool: { name: string; path: string } | undefined;
}

function viewOf(server: Pick<Server, 'id'>, { id, tool, pointer, evidence, message }: Finding): FindingView {
  return {
    title: byId.get(id)?.title ?? id,
    href: byId.has(id) ? `/findings/#${id}` : undefined,
    message: reveal(message),
    evidence: reveal(evidence),
    place:
      pointer === '' ? '' : tool === undefined ? placeOf(`/server${pointer}`) : `its ${placeOf(`/tool${pointer}`)}`,
    tool: tool === undefined ? undefined : { name: reveal(tool), path: toolPath(server.id, tool) },
  };
}

/** Every finding of a record, the server's own first. */
export function serverFindings(server: Pick<Server, 'id' | 'findings'>): FindingView[] {
  const findings = server.findings ?? [];
  const own = (finding: Finding): number => (finding.tool === undefined ? 0 : 1);
  return findings.toSorted((a, b) => own(a) - own(b)).map((finding) => viewOf(server, finding));
}

/** The findings of one tool, without its name. */
export function toolFindings(server: Pick<Server, 'id' | 'findings'>, tool: string): FindingView[] {
  return (server.findings ?? [])
    .filter((finding) => finding.tool === tool)
    .map((finding) => ({ ...viewOf(server, finding), tool: undefined }));
}

/** What a group of kinds is about, as a heading. */
export const findingGroupTitles: Record<FindingGroup, string> = {
  hidden: 'Text that a person does not see',
  instruction: 'Orders to the model',
  secret: 'Credentials left behind',
  name: 'Names that look like others',
  harvest: 'Entries that are no tools, or say nothing',
};

/** The kinds by group, in the order of the page. */
export function kindsByGroup(): { group: FindingGroup; title: string; kinds: FindingKind[] }[] {
  return findingGroups.map((group) => ({
    group,
    title: findingGroupTitles[group],
    kinds: findingKinds.filter((kind) => kind.group === group),
  }));
}

/** An example of a kind on one line: the words that matter, with what would not show made visible. */
export function findingExample(example: FindingExample): string {
  if (typeof example === 'string') return shorten(example);
  const { name, description, parameters, server } = example;
  const parts = [
    server?.title,
    ...(server?.packages ?? []).map(({ identifier }) => identifier),
    name,
    description,
    ...Object.entries(parameters ?? {}).map(([key, schema]) => `${key}: ${JSON.stringify(schema)}`),
  ];
  return shorten(parts.filter((part) => part !== undefined).join(' – '));
}

function shorten(text: string): string {
  const line = [...reveal(text).replace(/ {5,}/g, ' [blanks] ').replace(/\s+/g, ' ')];
  return line.length > 120 ? `${line.slice(0, 119).join('')}…` : line.join('');
}
