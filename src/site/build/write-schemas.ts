import { join } from 'node:path';
import { toFileText } from '../../catalog/json.ts';
import { writeFileAtomic } from '../../catalog/store.ts';
import { config } from '../../config.ts';
import { publishedSchemas } from '../../policy/published-schemas.ts';

/** Writes the JSON Schemas below `directory`, each with its address on the site as `$id`. */
export async function writeSchemas(directory: string): Promise<void> {
  for (const [name, published] of publishedSchemas()) {
    const { $schema, ...schema } = published as Record<string, unknown>;
    const text = toFileText({ $schema, $id: `${config.siteUrl}/schemas/${name}`, ...schema });
    await writeFileAtomic(join(directory, 'schemas', name), text);
  }
}
