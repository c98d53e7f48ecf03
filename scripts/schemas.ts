import { join } from 'node:path';
import { toFileText } from '../src/catalog/json.ts';
import { shownPath, writeFileAtomic } from '../src/catalog/store.ts';
import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { publishedSchemas } from '../src/policy/published-schemas.ts';

await main({
  name: 'npm run schemas --',
  summary:
    'Writes the JSON Schemas of the catalog’s files and of the policy, generated from the schemas that the programs use.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog whose schemas folder is written.' },
    check: { type: 'boolean', help: 'Write nothing; exit 2 when a file is stale.' },
  },
  async run(values) {
    let stale = 0;
    for (const [name, schema] of publishedSchemas()) {
      const path = join(values.catalog, 'schemas', name);
      const result = await writeFileAtomic(path, toFileText(schema), values.check);
      if (result === 'stale') stale += 1;
      if (result !== 'unchanged')
        process.stdout.write(`${shownPath(values.catalog, join('schemas', name))}: ${result}\n`);
    }
    if (stale > 0) process.stdout.write('Repair: npm run schemas\n');
    return stale > 0 ? exitCodes.checkFailed : exitCodes.done;
  },
});
