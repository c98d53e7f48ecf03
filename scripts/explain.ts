import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { readServer } from '../src/catalog/store.ts';
import { serverInputOf } from '../src/classification/assess-server.ts';
import { explainText } from '../src/classification/explain.ts';
import { readInputs } from '../src/classification/explain-input.ts';
import type { ClassificationInput } from '../src/classification/input.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';

async function fromCatalog(catalog: string, id: string): Promise<ClassificationInput[]> {
  const reading = await readServer(catalog, id);
  if (reading === undefined) throw new UsageError(`The catalog has no server ${JSON.stringify(id)}.`);
  if (!reading.ok) throw new Error(`${reading.problem.label}: ${reading.problem.reason}`);
  const server = serverInputOf(reading.value);
  return reading.value.tools.map((tool) => ({ server, tool }) as ClassificationInput);
}

await main({
  name: 'npm run explain --',
  summary: 'Prints every rule that fired on a tool, the evidence and the row of the risk table that decided.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog that holds the server.' },
    server: { type: 'string', value: 'NAME', help: 'Id of the server.' },
    input: {
      type: 'string',
      value: 'FILE',
      help: 'Instead of --server: { server, tool } or { server, tools } as JSON or JSON Lines (- for stdin).',
    },
    tool: { type: 'string', value: 'NAME', help: 'Name of the tool; without it every tool is explained.' },
  },
  async run({ catalog, server, input, tool }) {
    if ((server === undefined) === (input === undefined)) throw new UsageError('Either --server or --input is needed.');
    const inputs =
      input === undefined
        ? await fromCatalog(catalog ?? 'catalog', server ?? '')
        : readInputs(input === '-' ? await text(process.stdin) : await readFile(input, 'utf8'));
    const chosen = inputs.filter((one) => tool === undefined || one.tool.name === tool);
    if (chosen.length === 0)
      throw new UsageError(`There is no tool ${tool === undefined ? '' : JSON.stringify(tool)}.`);
    process.stdout.write(`${chosen.map(explainText).join('\n\n')}\n`);
    return exitCodes.done;
  },
});
