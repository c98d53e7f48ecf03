import { readServer } from '../src/catalog/store.ts';
import { serverInputOf } from '../src/classification/assess-server.ts';
import { explainText } from '../src/classification/explain.ts';
import type { ClassificationInput } from '../src/classification/input.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';

await main({
  name: 'npm run explain --',
  summary: 'Prints every rule that fired on a tool, the evidence and the row of the risk table that decided.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog that holds the server.' },
    server: { type: 'string', value: 'NAME', help: 'Id of the server.' },
    tool: {
      type: 'string',
      value: 'NAME',
      help: 'Name of the tool; without it every tool of the server is explained.',
    },
  },
  async run({ catalog, server: id, tool }) {
    if (id === undefined) throw new UsageError('--server is needed.');
    const reading = await readServer(catalog ?? 'catalog', id);
    if (reading === undefined) throw new UsageError(`The catalog has no server ${JSON.stringify(id)}.`);
    if (!reading.ok) throw new Error(`${reading.problem.label}: ${reading.problem.reason}`);
    const tools = reading.value.tools.filter(({ name }) => tool === undefined || name === tool);
    if (tools.length === 0) throw new UsageError(`${id} has no tool ${JSON.stringify(tool)}.`);
    const server = serverInputOf(reading.value);
    process.stdout.write(
      `${tools.map((one) => explainText({ server, tool: one } as ClassificationInput)).join('\n\n')}\n`,
    );
    return exitCodes.done;
  },
});
