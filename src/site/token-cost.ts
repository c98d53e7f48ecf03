import type { ToolDefinition } from '../catalog/tool.ts';

/** About what the definition costs in a model's context: characters of its JSON by four, the usual rule of thumb for English. */
export function tokenCost({ name, title, description, inputSchema, annotations }: ToolDefinition): number {
  return Math.ceil(JSON.stringify({ name, title, description, inputSchema, annotations }).length / 4);
}
