import { readFile } from 'node:fs/promises';
import { readServers } from '../src/catalog/store.ts';
import { baselinePass, classifyPass, linesOf, type Pass } from '../src/classification/bench-lines.ts';
import { main, UsageError, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';

async function linesFrom(catalog: string, input: string | undefined): Promise<string[]> {
  if (input !== undefined) return (await readFile(input, 'utf8')).split('\n').filter((line) => line !== '');
  const lines: string[] = [];
  for await (const reading of readServers(catalog)) if (reading.ok) lines.push(...linesOf(reading.value));
  return lines;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : `${(bytes / 1_048_576).toFixed(0)} MB`;
}

function lineOf({ name, tools, toolsPerSecond, heap }: Pass): string {
  const memory =
    heap.length > 0 ? `, heap ${megabytes(heap[0])} after a tenth, ${megabytes(heap.at(-1))} at the end` : '';
  return `${name}: ${tools} tools, ${toolsPerSecond.toFixed(0)}/s, ${(toolsPerSecond * 60).toFixed(0)} a minute${memory}`;
}

await main({
  name: 'npm run bench:classifier --',
  summary: 'Measures how many tools a second are classified, against reading and writing the same lines as JSON.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'Catalog whose tools are used, over and over.' },
    input: { type: 'string', value: 'FILE', help: 'JSON Lines to use instead of a catalog.' },
    tools: { type: 'string', value: 'N', default: '430000', help: 'Tools in each pass.' },
    cores: { type: 'string', value: 'N', default: '2', help: 'Cores to use.' },
    json: { type: 'boolean', help: 'Print the figures as JSON.' },
  },
  async run({ catalog = '', input, tools, cores, json }) {
    const progress = new Progress('Bench');
    const total = wholeNumber(tools, 'tools', 100)!;
    const lines = await linesFrom(catalog, input);
    if (lines.length === 0) throw new UsageError('There are no tools to classify.');
    const baseline = await baselinePass(lines, total);
    const classified = await classifyPass(lines, total, wholeNumber(cores, 'cores')!);
    const ratio = classified.toolsPerSecond / baseline.toolsPerSecond;
    const text = `${lineOf(baseline)}\n${lineOf(classified)}\nratio to ${baseline.name}: ${ratio.toFixed(3)}\n`;
    process.stdout.write(json === true ? `${JSON.stringify({ baseline, classified, ratio }, null, 2)}\n` : text);
    progress.done(`${2 * total} tools`);
    return exitCodes.done;
  },
});
