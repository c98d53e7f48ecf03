import { z } from 'zod';
import { policySchema } from './policy.ts';

/** The policy's JSON Schema (2020-12), made from the schema that the guard uses. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(policySchema, { io: 'input' });
  return { $schema, title: 'MCP gateway policy', ...rest };
}
