import { main, UsageError } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { hostFiles } from '../src/site/headers/host-files.ts';
import { securityHeaders } from '../src/site/headers/security-headers.ts';

const hosts = Object.keys(hostFiles).join(', ');

await main({
  name: 'npm run -s headers --',
  summary: `Prints what tells a web server which headers to send with the site: ${hosts}.`,
  positionals: 'HOST',
  options: {},
  async run(_, [host = '']) {
    const found = Object.entries(hostFiles).find(([name]) => name === host);
    if (!found) throw new UsageError(`There is no host ${JSON.stringify(host)}; there are ${hosts}.`);
    process.stdout.write(found[1].write(securityHeaders));
    return exitCodes.done;
  },
});
