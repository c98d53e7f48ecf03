import { z } from 'zod';
import { policySchema } from './policy.ts';

/** The policy's JSON Schema (2020-12), made from the schema that the guard uses. */
export function policyJsonSchema(): Record<string, unknown> {
  return { title: 'MCP gateway policy', ...z.toJSONSchema(policySchema, { io: 'input' }) };
}
