import { z } from 'zod';
import { readServer } from '../../catalog/store.ts';
import { serverInputOf } from '../assess-server.ts';

/** A line that repeats no tool but names one of the catalog. */
const referenceSchema = z.looseObject({
  /** Id of the server's record. */
  server: z.string(),
  tool: z.string(),
  /** Day on which the label was given; a text that changed later has to be read again. */
  read: z.iso.date().optional(),
});

/** A line with its tool in place; `data` is absent when the catalog has no such tool. */
interface Resolved {
  data?: unknown;
  /** What is wrong with the reference, in a sentence. */
  reason?: string;
}

/** Puts the tool in the place of a reference to it; any other line is given back as it is. */
export async function resolveReference(line: unknown, catalogDir: string): Promise<Resolved> {
  const parsed = referenceSchema.safeParse(line);
  if (!parsed.success) return { data: line };
  const { server, tool: name, read, ...label } = parsed.data;
  const reading = await readServer(catalogDir, server);
  if (reading === undefined) return { reason: `The catalog has no server ${JSON.stringify(server)}.` };
  if (!reading.ok) return { reason: `${reading.problem.label}: ${reading.problem.reason}` };
  const tool = reading.value.tools.find((one) => one.name === name);
  if (tool === undefined) return { reason: `${server} has no tool ${JSON.stringify(name)}.` };
  const data = { ...label, record: server, server: serverInputOf(reading.value), tool };
  if (read === undefined || tool.lastChanged.slice(0, 10) <= read) return { data };
  return { data, reason: `${server} › ${name} changed after it was read on ${read}: label it anew.` };
}
