import { z } from 'zod';
import { changeSchema } from './change.ts';
import { serverClassificationSchema } from './classification.ts';
import { correctionSchema } from './correction.ts';
import { optOutFileSchema } from './opt-out.ts';
import { overrideSchema } from './override.ts';
import { ociEntrySchema, pypiEntrySchema } from './package-entries.ts';
import { remoteEntrySchema } from './remote-entry.ts';
import { SchemaDocs, type DescribedSchema } from './schema-docs.ts';
import { serverSchema } from './server.ts';
import { npmEntrySchema, sourcesFileSchema } from './sources-file.ts';

/** The schema of each kind of file in the catalog, by the name of its JSON Schema, with the constant that declares it. */
const schemas: Record<string, [declaredAs: string, schema: z.ZodType]> = {
  server: ['serverSchema', serverSchema],
  classification: ['serverClassificationSchema', serverClassificationSchema],
  change: ['changeSchema', changeSchema],
  override: ['overrideSchema', overrideSchema],
  correction: ['correctionSchema', correctionSchema],
  sources: ['sourcesFileSchema', sourcesFileSchema],
  'npm-entry': ['npmEntrySchema', npmEntrySchema],
  'pypi-entry': ['pypiEntrySchema', pypiEntrySchema],
  'oci-entry': ['ociEntrySchema', ociEntrySchema],
  'remote-entry': ['remoteEntrySchema', remoteEntrySchema],
  'opt-out': ['optOutFileSchema', optOutFileSchema],
};

/** JSON Schemas (draft 2020-12) of the catalog's files, by file name, generated from the schemas and comments of the code. */
export function jsonSchemas(): Map<string, unknown> {
  const docs = new SchemaDocs();
  return new Map(
    Object.entries(schemas).map(([name, [declaredAs, schema]]) => {
      const generated = z.toJSONSchema(schema, { io: 'output' });
      docs.describe(declaredAs, generated as DescribedSchema);
      const { $schema, description, ...rest } = generated;
      return [`${name}.schema.json`, { $schema, title: name, description, ...rest }];
    }),
  );
}
