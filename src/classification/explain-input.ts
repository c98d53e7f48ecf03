import { z } from 'zod';
import { classificationInputSchema, type ClassificationInput } from './input.ts';

/** What `explain --input` takes: one tool with its server, or a server with its list as `tools/list` gives it. */
const givenSchema = z.union([
  z.object({ server: z.unknown().optional(), tools: z.array(z.unknown()) }),
  z.object({ server: z.unknown(), tool: z.unknown() }),
]);

const nameless = { name: 'unnamed' };

/** A file's values: the whole file when it is one JSON text, else one a line. */
function valuesOf(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => {
        try {
          return JSON.parse(line) as unknown;
        } catch (error) {
          throw new Error(`Line ${index + 1} is not JSON (${(error as Error).message}).`, { cause: error });
        }
      });
  }
}

/** The tools that a text holds: `{ server, tool }` or `{ server, tools }`, as one JSON text or one a line. Throws on anything else. */
export function readInputs(text: string): ClassificationInput[] {
  return valuesOf(text).flatMap((value) => {
    const given = givenSchema.safeParse(value);
    if (!given.success) throw new Error('Neither { server, tool } nor { server, tools } was given.');
    const { server = nameless } = given.data;
    const tools = 'tools' in given.data ? given.data.tools : [given.data.tool];
    return tools.map((tool) => {
      const input = classificationInputSchema.safeParse({ server, tool });
      if (input.success) return input.data;
      const issue = input.error.issues[0];
      throw new Error(`${issue?.path.join('.')}: ${issue?.message}.`);
    });
  });
}
