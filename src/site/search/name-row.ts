import { decodeFacets, encodeFacets, type ToolFacets } from './facet-code.ts';

/** Where an exact name leads: a tool, or a server when `tool` is absent. */
export interface NameRow {
  /** `<namespace>/<name>` as the site's addresses have it. */
  server: string;
  serverTitle: string;
  /** Positions in the facet values. */
  sources: number[];
  /** Tools of the server that are catalogued; only on a server's row. */
  toolCount?: number;
  tool?: { segment: string; facets: ToolFacets };
}

/** Parts of a row. */
const separator = '\u001f';

/** Takes out what separates rows and their parts. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** The part of a row that says what the name is: a tool, or a server with so many tools. */
export function encodeNamed({ tool, toolCount }: Pick<NameRow, 'tool' | 'toolCount'>): string {
  return tool ? encodeFacets(tool.facets) + tool.segment : `=${toolCount ?? 0}`;
}

/** The part that all rows of one server have. */
export function encodeOwner({ server, serverTitle, sources }: Omit<NameRow, 'tool' | 'toolCount'>): string {
  const codes = sources.map((position) => position.toString(36).padStart(2, '0')).join('');
  return [server, plain(serverTitle), codes].join(separator);
}

export function joinRow(named: string, owner: string): string {
  return named + separator + owner;
}

export function decodeRow(text: string): NameRow {
  const [what = '', server = '', serverTitle = '', sources = ''] = text.split(separator);
  const row = { server, serverTitle, sources: (sources.match(/../g) ?? []).map((code) => Number.parseInt(code, 36)) };
  if (what.startsWith('=')) return { ...row, toolCount: Number(what.slice(1)) };
  return { ...row, tool: { segment: what.slice(6), facets: decodeFacets(what.slice(0, 6)) } };
}

/** The name that a path segment stands for; a shortened one ends in an ellipsis. */
export function decodeSegment(segment: string): string {
  const cut = segment.indexOf('~~');
  const bytes: number[] = [];
  const kept = cut < 0 ? segment : segment.slice(0, cut);
  for (let index = 0; index < kept.length; index++) {
    if (kept[index] === '~') {
      bytes.push(Number.parseInt(kept.slice(index + 1, index + 3), 16));
      index += 2;
    } else bytes.push(kept.charCodeAt(index));
  }
  const name = new TextDecoder().decode(Uint8Array.from(bytes));
  return cut < 0 ? name : `${name.replace(/\uFFFD$/, '')}…`;
}
