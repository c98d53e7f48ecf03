import { main, wholeNumber } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { benchGuard, guardLines } from '../src/guard/bench.ts';

await main({
  name: 'npm run bench:guard --',
  summary: 'Measures what the guard adds to calls over stdio, against the same server without it.',
  options: {
    calls: { type: 'string', value: 'N', default: '100000', help: 'Calls to make through it.' },
    json: { type: 'boolean', help: 'Print the figures as JSON.' },
  },
  async run({ calls, json }) {
    const figures = await benchGuard(wholeNumber(calls, 'calls', 1000)!);
    process.stdout.write(json === true ? `${JSON.stringify(figures, null, 2)}\n` : guardLines(figures));
    return exitCodes.done;
  },
});
