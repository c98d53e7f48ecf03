import { toolFits, type FacetChoice, type FacetValues } from './facet-code.ts';
import type { Hit, HitTool } from './hit.ts';
import type { RatedHit } from './match.ts';
import type { FoundName } from './name-lookup.ts';
import { decodeSegment } from './name-row.ts';

/** Whether a name's row has what is chosen. A server's row says nothing of its tools' facets, so it stays only without them. */
function nameFits(name: FoundName, choice: FacetChoice, values: FacetValues): boolean {
  if (choice.source !== undefined && !name.sources.includes(values.source.indexOf(choice.source))) return false;
  if (name.tool) return toolFits(name.tool.facets, choice, values);
  return choice.category === undefined && choice.risk === undefined && choice.capability === undefined;
}

function toolOf(name: FoundName): HitTool | undefined {
  return name.tool && { ...name.tool, name: decodeSegment(name.tool.segment), mentions: [] };
}

/** The names with those that are written just as the text before the other exact ones: names may differ by case alone. */
export function literalFirst(names: readonly FoundName[], text: string): FoundName[] {
  const place = ({ match, tool, server, serverTitle }: FoundName): number => {
    if (match !== 'exact') return 2;
    const spellings = tool
      ? [decodeSegment(tool.segment)]
      : [serverTitle, decodeSegment(server.slice(server.indexOf('/') + 1))];
    return spellings.includes(text) ? 0 : 1;
  };
  return names.toSorted((a, b) => place(a) - place(b));
}

/** The names as hits in their order, one a server: its first name is the page that the hit stands for. */
export function hitsOfNames(names: readonly FoundName[], choice: FacetChoice, values: FacetValues): Hit[] {
  const hits = new Map<string, Hit>();
  for (const name of names) {
    if (!nameFits(name, choice, values)) continue;
    const tool = toolOf(name);
    const hit = hits.get(name.server);
    if (hit === undefined) {
      const { server, serverTitle, match } = name;
      hits.set(server, {
        server,
        serverTitle,
        description: undefined,
        others: [],
        match,
        lacks: [],
        ...(tool && { tool }),
      });
    } else if (tool) addOther(hit, tool);
  }
  return [...hits.values()];
}

function addOther(hit: Hit, tool: HitTool): void {
  const known = [hit.tool, ...hit.others].some((other) => other?.segment === tool.segment);
  if (!known) hit.others.push(tool);
}

/** Adds what the full text knows of a server to its hit by name. */
function enrich(hit: Hit, found: Hit): void {
  hit.description = found.description;
  for (const tool of [found.tool, ...found.others]) if (tool) addOther(hit, tool);
  if (hit.tool) hit.tool.mentions = found.tool?.segment === hit.tool.segment ? found.tool.mentions : [];
}

/**
 * Appends full text's hits, the best first, to the hits that are shown already, whose order stays. Guesses of slips stand below what
 * holds every word that was sought, since a guess can be wrong, and above what lacks one; a near one stands above all of them.
 */
export function addFound(
  hits: Hit[],
  rated: readonly RatedHit[],
  guesses: { near: readonly Hit[]; far: readonly Hit[] },
): void {
  const shown = new Map(hits.map((hit) => [hit.server, hit]));
  const append = (hit: Hit): void => {
    const known = shown.get(hit.server);
    if (known) return enrich(known, hit);
    shown.set(hit.server, hit);
    hits.push(hit);
  };
  const guess = (hit: Hit): void => {
    const known = shown.get(hit.server);
    if (known === undefined) return append(hit);
    for (const tool of [hit.tool, ...hit.others]) if (tool) addOther(known, tool);
  };
  const byRating = rated.toSorted((a, b) => b.rating - a.rating);
  guesses.near.forEach(guess);
  for (const { hit, complete } of byRating) if (complete) append(hit);
  guesses.far.forEach(guess);
  for (const { hit, complete } of byRating) if (!complete) append(hit);
}
