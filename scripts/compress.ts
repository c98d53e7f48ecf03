import { access } from 'node:fs/promises';
import { main } from '../src/cli/command.ts';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { Progress } from '../src/cli/progress.ts';
import { compressSite } from '../src/site/build/compress-site.ts';

await main({
  name: 'npm run compress --',
  summary: 'Writes a .gz beside every text of a built site, for web servers that send such files as they are.',
  options: {
    site: { type: 'string', value: 'DIR', default: 'dist', help: 'The built site.' },
  },
  async run({ site = '' }) {
    await access(site);
    const progress = new Progress('Compress');
    const { written, removed, unchanged } = await compressSite(site, () => progress.step());
    progress.done(`${written} written, ${removed} removed, ${unchanged} as they were`);
    return exitCodes.done;
  },
});
