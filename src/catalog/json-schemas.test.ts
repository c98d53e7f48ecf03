import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schemas.ts';
import type { DescribedSchema } from './schema-docs.ts';

const schemas = jsonSchemas() as Map<string, DescribedSchema>;
const at = (file: string, ...path: string[]): string | undefined => {
  let schema: DescribedSchema | undefined = schemas.get(file);
  for (const step of path) {
    const object: DescribedSchema | undefined =
      schema?.items ?? schema?.anyOf?.[0] ?? schema?.oneOf?.find(({ properties }) => properties?.[step]) ?? schema;
    schema = step === '*' ? (object?.additionalProperties as DescribedSchema) : object?.properties?.[step];
  }
  return schema?.description;
};

test.each([
  ['the file', ['server.schema.json'], 'One server: facts alone.'],
  ['a field', ['server.schema.json', 'license'], 'SPDX expression'],
  ['a field of an item', ['server.schema.json', 'packages', 'integrity'], 'Subresource-integrity'],
  ['a field of what may be null', ['server.schema.json', 'toolsOrigin', 'source'], 'Id of the source adapter'],
  ['a field of an extended schema', ['server.schema.json', 'tools', 'firstSeen'], 'saw this name first'],
  ['a field of the schema that was extended', ['server.schema.json', 'tools', 'inputSchema'], 'JSON Schema of the arguments'],
  ['a field that was spread in', ['classification.schema.json', 'tools', 'confidence'], 'From 0 to 1'],
  ['a field of a record’s values', ['override.schema.json', 'tools', '*', 'reference'], 'Public address'],
  ['a field of a choice', ['change.schema.json', 'fields'], 'in the order of its schema'],
  ['a refined schema', ['npm-entry.schema.json', 'env'], 'Placeholders'],
] as [string, [string, ...string[]], string][])('carries the comment of %s', (_, [file, ...path], words) => {
  expect(at(file, ...path)).toContain(words);
});
