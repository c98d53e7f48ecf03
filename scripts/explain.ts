import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { overrideOf } from '../src/classification/apply-override.ts';
import { explainText } from '../src/classification/explain.ts';
import { readInputs } from '../src/classification/explain-input.ts';
import { readToExplain, type ServerToExplain } from '../src/classification/explain-server.ts';
import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { didYouMean } from '../src/cli/near-names.ts';

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
    const { inputs, override }: ServerToExplain =
      input === undefined
        ? await readToExplain(catalog ?? 'catalog', server ?? '')
        : { inputs: readInputs(input === '-' ? await text(process.stdin) : await readFile(input, 'utf8')) };
    const chosen = inputs.filter((one) => tool === undefined || one.tool.name === tool);
    if (chosen.length === 0) {
      if (tool === undefined) throw new UsageError('It has no tools.');
      const names = inputs.map((one) => one.tool.name);
      throw new UsageError(`There is no tool ${JSON.stringify(tool)} among ${names.length}.${didYouMean(tool, names)}`);
    }
    const texts = chosen.map((one) => explainText(one, overrideOf(override, one.tool.name)));
    process.stdout.write(`${texts.join('\n\n')}\n`);
    return exitCodes.done;
  },
});
