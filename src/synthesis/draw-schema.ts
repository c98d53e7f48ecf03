import type { Material, Property } from './material.ts';
import type { Random } from './random.ts';
import { quantityAt } from './scale-model.ts';

type Properties = Record<string, Property['schema']>;

/** The property without its texts, where those would not fit. */
function bare({ type }: Property['schema']): Property['schema'] {
  return { type: typeof type === 'string' ? type : 'string' };
}

/** Real properties, as many as wanted, within these bytes as far as their number allows. */
function drawProperties(wanted: number, bytes: number, material: Material, random: Random): Properties {
  const properties: Properties = Object.create(null) as Properties;
  let left = bytes;
  for (let tries = 0, count = 0; count < wanted && tries < wanted * 3; tries += 1) {
    const { name, schema } = random.pick(material.properties);
    if (name in properties) continue;
    count += 1;
    const size = JSON.stringify(schema).length;
    properties[name] = size <= left / (wanted - count + 1) ? schema : bare(schema);
    left -= JSON.stringify(properties[name]).length + name.length;
  }
  return properties;
}

/** Lengthens the properties' descriptions in turn until they take these bytes. */
function lengthen(properties: Properties, bytes: number, material: Material, random: Random): void {
  const names = Object.keys(properties);
  if (names.length === 0) return;
  for (let size = JSON.stringify(properties).length, turn = 0; size < bytes; turn += 1) {
    const name = names[turn % names.length]!;
    const before = properties[name]!['description'];
    const sentence = random.pick(material.sentences);
    const description = typeof before === 'string' ? `${before} ${sentence}` : sentence;
    properties[name] = { ...properties[name], description };
    size += sentence.length + (typeof before === 'string' ? 1 : ',"description":""'.length);
  }
}

/** An input schema: more properties take more bytes, both as many as real tools have. */
export function drawSchema(material: Material, random: Random): Record<string, unknown> {
  const share = random.next();
  const frame = '{"type":"object","properties":}'.length;
  const bytes = quantityAt('inputSchemaBytes', share) - frame;
  const properties = drawProperties(quantityAt('schemaProperties', share), bytes, material, random);
  lengthen(properties, bytes - 150, material, random);
  const required = Object.keys(properties).filter(() => random.chance(0.5));
  return { type: 'object', properties: { ...properties }, ...(required.length > 0 ? { required } : {}) };
}
