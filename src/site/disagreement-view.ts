import type { ToolListDisagreement } from '../catalog/disagreement.ts';
import type { Server } from '../catalog/server.ts';
import { counted } from './round-down.ts';
import { excerpt, reveal } from './reveal.ts';
import { sourceTitle } from './texts/sources.ts';

/** How another source's tool list differs, as the server's page shows it. */
export interface ListView {
  /** "ToolHive registry lists 12 tools, by name alone." */
  summary: string;
  groups: { label: string; names: string[] }[];
  changed: { tool: string; what: string; says: string | undefined }[];
  /** Empty when all of it is shown. */
  omitted: string;
}

/** One fact of which sources have different words. */
export interface FieldView {
  field: string;
  taken: { value: string; source: string };
  others: { value: string; source: string }[];
}

function listView({ source, count, namesOnly, missing, extra, changed, omitted }: ToolListDisagreement): ListView {
  const groups = [
    { label: 'It does not list', names: missing.map(reveal) },
    { label: 'It alone lists', names: extra.map(reveal) },
  ];
  return {
    summary: `${sourceTitle(source)} lists ${counted(count, 'tool')}${namesOnly ? ', by name alone' : ''}.`,
    groups: groups.filter(({ names }) => names.length > 0),
    changed: changed.map(({ tool, fields, description }) => ({
      tool: reveal(tool),
      what: fields.join(', '),
      says: description === undefined ? undefined : excerpt(description, 200),
    })),
    omitted: omitted === 0 ? '' : `${counted(omitted, 'more difference')} not kept in the record.`,
  };
}

export function listViews({ disagreements }: Pick<Server, 'disagreements'>): ListView[] {
  return (disagreements?.tools ?? []).map(listView);
}

const fieldNames = { version: 'Version', status: 'Status', license: 'Licence', repository: 'Repository' } as const;

/** The facts of which sources have different words, with the word that the record takes first. */
export function fieldViews(server: Server): FieldView[] {
  return [...Map.groupBy(server.disagreements?.fields ?? [], ({ field }) => field)].map(([field, others]) => {
    const taken = field === 'repository' ? server.repository?.url : server[field];
    return {
      field: fieldNames[field],
      taken: { value: reveal(taken ?? 'not stated'), source: sourceTitle(server.provenance[field] ?? 'default') },
      others: others.map(({ source, value }) => ({ value: reveal(value), source: sourceTitle(source) })),
    };
  });
}

/** What other sources say of one tool: "mcpm describes it otherwise: …"; empty when none says anything else. */
export function toolDisagreements({ disagreements }: Pick<Server, 'disagreements'>, tool: string): string[] {
  return (disagreements?.tools ?? []).flatMap(({ source, namesOnly, missing, changed }) => {
    const title = sourceTitle(source);
    if (missing.includes(tool)) return [`${title} does not list this tool${namesOnly ? ' among its names' : ''}.`];
    const one = changed.find((each) => each.tool === tool);
    if (one === undefined) return [];
    const says = one.description === undefined ? '' : ` It says: “${excerpt(one.description, 200)}”`;
    return [`${title} has other words for the ${one.fields.join(' and the ')}.${says}`];
  });
}
