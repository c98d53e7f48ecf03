import { z } from 'zod';
import type { Defect } from '../catalog/server.ts';
import { annotationsSchema, toolDefinitionSchema, type ToolDefinition } from '../catalog/tool.ts';
import { clean } from './clean.ts';

/** The tools of a list, and what was wrong with it. */
export interface ToolList {
  tools: ToolDefinition[];
  defects: Defect[];
}

const fields = toolDefinitionSchema.shape;
type Field = keyof typeof fields;

/** What a field has to be, for the sentence about one that is not. */
const expectations: Partial<Record<Field, string>> = {
  title: 'a text',
  description: 'a text',
  icons: 'a list of objects',
};

/**
 * The tools of a `tools/list` result as a record keeps them. An entry that is no tool is dropped, a field that MCP does not
 * allow is left out, and each becomes a defect; the rest stays as it came. `text` is applied to every string.
 */
export function readToolList(entries: readonly unknown[], text: (text: string) => string = (same) => same): ToolList {
  const tools = new Map<string, ToolDefinition>();
  const defects: Defect[] = [];
  entries.forEach((entry, index) => {
    const position = `Entry ${index + 1} of the list`;
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) {
      defects.push({ id: 'tool-not-an-object', message: `${position} is not an object and was left out.` });
      return;
    }
    const name = (entry as { name?: unknown }).name;
    if (typeof name !== 'string' || name === '') {
      defects.push({ id: 'tool-without-name', message: `${position} has no name and was left out.` });
      return;
    }
    const tool = readTool(entry as Record<string, unknown>, name, text, defects);
    if (tools.has(tool.name)) {
      const message = `${position} has the name of an earlier tool and was left out.`;
      defects.push({ id: 'duplicate-tool-name', tool: tool.name, message });
    } else tools.set(tool.name, tool);
  });
  return { tools: [...tools.values()], defects: [...defects, ...unknownFields(entries)] };
}

/** One defect for the whole list: a server that adds a field adds it to every tool. */
function unknownFields(entries: readonly unknown[]): Defect[] {
  const names = new Set<string>();
  let tools = 0;
  for (const entry of entries) {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) continue;
    const unknown = Object.keys(entry).filter((key) => !(key in fields));
    if (unknown.length > 0) tools += 1;
    for (const name of unknown) names.add(name.toWellFormed().slice(0, 40));
  }
  if (tools === 0) return [];
  const shown = [...names]
    .toSorted()
    .slice(0, 10)
    .map((name) => JSON.stringify(name));
  const message = `${tools} of its tools have fields that MCP does not define, which were left out: ${shown.join(', ')}.`;
  return [{ id: 'unknown-field', message }];
}

function readTool(
  entry: Record<string, unknown>,
  givenName: string,
  text: (text: string) => string,
  defects: Defect[],
): ToolDefinition {
  const name = givenName.toWellFormed();
  const defect = (id: string, message: string): void => void defects.push({ id, tool: name, message });
  if (!givenName.isWellFormed())
    defect('malformed-name', 'Its name holds half a character, shown as a replacement mark.');
  const tool: Record<string, unknown> = { name };
  for (const field of Object.keys(fields) as Field[]) {
    const value = entry[field];
    if (field === 'name' || value === undefined || value === null) continue;
    const cleaned = clean(value, text, () =>
      defect('field-too-deep', `Its ${field} is nested too deeply and was cut.`),
    );
    if (field === 'annotations') {
      const annotations = readAnnotations(cleaned, (hint) =>
        defect('malformed-field', `Its annotation ${hint} has the wrong type and was left out.`),
      );
      if (annotations !== undefined) tool[field] = annotations;
    } else if (fields[field].safeParse(cleaned).success) tool[field] = cleaned;
    else if (field === 'inputSchema' || field === 'outputSchema') {
      defect('schema-not-an-object', `Its ${field} is not an object and was left out.`);
    } else defect('malformed-field', `Its ${field} is not ${expectations[field] ?? 'an object'} and was left out.`);
  }
  const schema = tool['inputSchema'] as { type?: unknown } | undefined;
  if (schema !== undefined && schema.type !== 'object') {
    defect(
      'schema-without-type',
      'Its inputSchema does not have the type "object" that MCP demands; it is kept as it came.',
    );
  }
  return tool as ToolDefinition;
}

/** One wrong hint costs that hint alone. */
function readAnnotations(value: unknown, onWrong: (hint: string) => void): Record<string, unknown> | undefined {
  const whole = z.record(z.string(), z.unknown()).safeParse(value);
  if (!whole.success) {
    onWrong('block');
    return undefined;
  }
  const shape: Record<string, z.ZodType> = annotationsSchema.shape;
  const kept = Object.entries(whole.data).filter(([hint, item]) => {
    if (item === null) return false;
    const fits = !Object.hasOwn(shape, hint) || (shape[hint] as z.ZodType).safeParse(item).success;
    if (!fits) onWrong(hint);
    return fits;
  });
  return Object.fromEntries(kept);
}
