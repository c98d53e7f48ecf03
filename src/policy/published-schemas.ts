import { jsonSchemas } from '../catalog/json-schemas.ts';
import { policyJsonSchema } from './json-schema.ts';

/** Every published JSON Schema by its file name: those of the catalog's files and that of the policy. */
export function publishedSchemas(): Map<string, unknown> {
  return new Map([...jsonSchemas(), ['policy.schema.json', policyJsonSchema()]]);
}
