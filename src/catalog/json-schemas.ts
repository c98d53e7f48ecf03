import { z } from 'zod';
import { serverClassificationSchema } from './classification.ts';
import { overrideSchema } from './override.ts';
import { serverSchema } from './server.ts';
import { npmEntrySchema, sourcesFileSchema } from './sources-file.ts';

/** The published form of each file of the catalog, by the name of its JSON Schema. */
const schemas: Record<string, { title: string; schema: z.ZodType }> = {
  server: { title: 'One server: facts alone', schema: serverSchema },
  classification: { title: 'The judgement of one server’s tools', schema: serverClassificationSchema },
  override: { title: 'Corrections of one server’s tools by people', schema: overrideSchema },
  sources: { title: 'What a crawl reads, and what came of the last one', schema: sourcesFileSchema },
  'npm-entry': { title: 'An entry of the source npm in sources.json', schema: npmEntrySchema },
};

/** JSON Schemas (draft 2020-12) of the catalog's files, by file name, generated from the schemas that the programs use. */
export function jsonSchemas(): Map<string, unknown> {
  return new Map(
    Object.entries(schemas).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output' });
      return [`${name}.schema.json`, { $schema, title, ...rest }];
    }),
  );
}
