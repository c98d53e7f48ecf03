import { readServers } from '../catalog/store.ts';
import type { Tool } from '../catalog/tool.ts';

/** A property of a real tool's arguments. */
export interface Property {
  name: string;
  schema: Record<string, unknown>;
}

/** What synthetic servers are drawn from: the words, sentences and properties of a real catalog. */
export interface Material {
  /** Words that tool names begin with on several servers, such as `get`, commonest first. */
  leads: string[];
  /** The other words of tool names, commonest first. */
  objects: string[];
  /** First sentences of descriptions by the lead of the tool's name, with the name's other words. */
  openings: Map<string, { sentence: string; words: string[] }[]>;
  /** Later sentences of descriptions. */
  sentences: string[];
  /** Sentences of servers' descriptions. */
  serverSentences: string[];
  properties: Property[];
}

const longestProperty = 400;

export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 12 && sentence.length <= 240);
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

function count(counts: Map<string, number>, words: Iterable<string>): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function propertiesOf({ inputSchema }: Tool): Property[] {
  const properties = inputSchema?.['properties'];
  if (properties === null || typeof properties !== 'object') return [];
  return Object.entries(properties)
    .filter(([, schema]) => schema !== null && typeof schema === 'object' && !Array.isArray(schema))
    .filter(([, schema]) => JSON.stringify(schema).length <= longestProperty)
    .map(([name, schema]) => ({ name, schema: schema as Property['schema'] }));
}

/** Reads the whole catalog; throws when it holds too little to draw from. */
export async function gatherMaterial(catalogDir: string): Promise<Material> {
  const leads = new Map<string, number>();
  const objects = new Map<string, number>();
  const openings: Material['openings'] = new Map();
  const sentences = new Set<string>();
  const serverSentences = new Set<string>();
  const properties = new Map<string, Property>();
  for await (const reading of readServers(catalogDir)) {
    if (!reading.ok) continue;
    const { tools, description = '', instructions = '' } = reading.value;
    for (const sentence of sentencesOf(`${description} ${instructions}`)) serverSentences.add(sentence);
    count(leads, new Set(tools.flatMap(({ name }) => wordsOf(name)[0] ?? [])));
    for (const tool of tools) {
      const [lead = '', ...words] = wordsOf(tool.name);
      count(objects, words);
      const [opening, ...rest] = sentencesOf(tool.description ?? '');
      if (opening !== undefined) openings.set(lead, [...(openings.get(lead) ?? []), { sentence: opening, words }]);
      for (const sentence of rest) sentences.add(sentence);
      for (const property of propertiesOf(tool)) properties.set(JSON.stringify(property), property);
    }
  }
  const material: Material = {
    leads: byCount(leads).filter((word) => leads.get(word)! > 1 && openings.has(word)),
    objects: byCount(objects),
    openings,
    sentences: [...sentences],
    serverSentences: [...serverSentences],
    properties: [...properties.values()],
  };
  const poor = Object.entries(material).find(([, items]) => (items instanceof Map ? items.size : items.length) === 0);
  if (poor) throw new Error(`${catalogDir} has too little to draw servers from: no ${poor[0]}.`);
  return material;
}
