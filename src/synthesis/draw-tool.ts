import type { ToolDefinition } from '../catalog/tool.ts';
import { drawSchema } from './draw-schema.ts';
import type { Language } from './languages.ts';
import { wordsOf, type Material } from './material.ts';
import type { Random } from './random.ts';
import { drawQuantity, scaleModel } from './scale-model.ts';

/** How a server writes the names of its tools. */
export interface NameStyle {
  /** Put before every name, such as a product's; empty for most. */
  prefix: string;
  join(words: string[]): string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const joins: [share: number, join: NameStyle['join']][] = [
  [0.66, (words) => words.join('_')],
  [0.14, (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join('')],
  [0.14, (words) => words.join('-')],
  [0.03, (words) => words.join('.')],
  [0.03, (words) => words.map(capital).join('')],
];

export function drawNameStyle(brand: string, random: Random): NameStyle {
  let place = random.next();
  const [, join] = joins.find(([share]) => (place -= share) < 0) ?? joins[0]!;
  return { prefix: random.chance(0.2) ? brand : '', join };
}

/** Names that strangers give and that files, pages and scripts have to bear. */
const oddNames = [
  '__proto__',
  'constructor',
  'CON',
  '../../etc/passwd',
  '🔥',
  'a/b c?d#e',
  'x'.repeat(128),
  'Ünïcode_名前',
  '=1+1',
];

/** Shares of tools: an odd name, and one more word than the length asks for. */
const odd = 0.002;

/** A verb and as many words as a drawn length takes. */
function drawWords({ prefix }: NameStyle, material: Material, random: Random): string[] {
  const target = drawQuantity('toolNameChars', random);
  const words = [...(prefix === '' ? [] : [prefix]), random.pickSkewed(material.leads)];
  while (words.length < 6 && words.join('_').length < target - 2) words.push(random.pickSkewed(material.objects));
  return words;
}

/** The text with sentences added until it has the drawn length, cut there between two characters. */
export function filled(text: string, length: number, sentences: readonly string[], random: Random): string {
  let all = text;
  while (all.length < length) all += `${all === '' ? '' : ' '}${random.pick(sentences)}`;
  return [...all].slice(0, length).join('').trim();
}

/** A real first sentence for this verb, with the words of the real tool's name replaced by the ones of this name. */
function opening(words: string[], material: Material, random: Random): string {
  const lead = words.find((word) => material.openings.has(word)) ?? material.leads[0]!;
  const real = random.pick(material.openings.get(lead)!);
  const own = words.slice(words.indexOf(lead) + 1);
  const other = new Map(real.words.map((word, index) => [word, own[index % Math.max(own.length, 1)]]));
  return real.sentence.replace(/[A-Za-z]+/g, (word) => other.get(word.toLowerCase()) ?? word);
}

function foreign({ verbs, objects, space, stop }: Language, random: Random): string {
  return `${random.pick(verbs)}${space}${random.pick(objects)}${stop}`;
}

function drawDescription(words: string[], language: Language | undefined, material: Material, random: Random): string {
  const length = drawQuantity('toolDescriptionChars', random);
  if (language === undefined) return filled(opening(words, material, random), length, material.sentences, random);
  const sentences = Array.from({ length: 8 }, () => foreign(language, random));
  return filled(sentences[0]!, Math.ceil(length / 2), sentences, random);
}

export function drawTool(
  style: NameStyle,
  language: Language | undefined,
  material: Material,
  random: Random,
): ToolDefinition {
  const words = drawWords(style, material, random);
  const name = random.chance(odd) ? random.pick(oddNames) : style.join(words);
  const description = drawDescription(wordsOf(words.join(' ')), language, material, random);
  const annotated = random.chance(scaleModel.toolHasAnnotation);
  return {
    name,
    ...(random.chance(scaleModel.toolHasDescription) && description !== '' ? { description } : {}),
    inputSchema: drawSchema(material, random),
    ...(annotated ? { annotations: { readOnlyHint: /^(?:get|list|search|read)$/.test(words[0] ?? '') } } : {}),
  };
}
