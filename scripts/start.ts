import { spawnSync } from 'node:child_process';
import { main, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { securityHeaders } from '../src/site/headers/security-headers.ts';
import { serveSite } from '../src/site/serve.ts';

/** Runs another command of the project; its progress goes to the terminal. */
function step(label: string, args: string[]): void {
  process.stderr.write(`\n${label}\n`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status === exitCodes.sourceFailed)
    process.stderr.write('Some input could not be read (above); the rest goes on.\n');
  else if (status !== 0) throw new Error(`${label}: the step failed with exit code ${status}.`);
}

await main({
  name: 'npm start --',
  summary: 'Classifies the catalog, builds the site with its search index and serves it.',
  options: {
    catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to publish.' },
    out: { type: 'string', value: 'DIR', default: 'dist', help: 'Where the site is built.' },
    port: { type: 'string', value: 'N', default: '4321', help: 'Port to serve on; 0 takes any free one.' },
  },
  async run({ catalog, out, port }) {
    const portNumber = wholeNumber(port, 'port', 0) ?? 4321;
    step('1/3 Classify', ['scripts/classify.ts', '--catalog', catalog]);
    step('2/3 Build', ['scripts/build.ts', '--catalog', catalog, '--out', out]);
    process.stderr.write('\n3/3 Serve\n');
    const site = await serveSite(out, portNumber, securityHeaders);
    process.stdout.write(`The catalog is at ${site.url}/ (stop with Ctrl+C)\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
    await new Promise<void>((resolve) => site.server.once('close', resolve));
    return exitCodes.done;
  },
});
