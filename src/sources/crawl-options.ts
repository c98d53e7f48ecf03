import type { CommandOption } from '../cli/command.ts';

/** What `npm run crawl` takes. */
export const crawlOptions = {
  catalog: { type: 'string', value: 'DIR', default: 'catalog', help: 'The catalog to update.' },
  source: {
    type: 'string',
    value: 'ID[=LOCATION]',
    multiple: true,
    help: 'Read this source instead of the standing list in sources.json. remote=URL asks one address, remote=catalog those that the records name.',
  },
  only: { type: 'string', value: 'NAME', multiple: true, help: 'Take this server or package alone.' },
  limit: { type: 'string', value: 'N', help: 'Take at most N entries of each source.' },
  'accept-loss': {
    type: 'string',
    value: 'ID',
    multiple: true,
    help: 'Take this source although more than 20 % of what it had is gone.',
  },
  concurrency: { type: 'string', value: 'N', default: '2', help: 'Servers that run at the same time.' },
  unsandboxed: { type: 'boolean', help: 'Start servers without bubblewrap: strangers’ code, unprotected.' },
  live: {
    type: 'boolean',
    help: 'Also start the packages that the sources name, in the sandbox: npm, PyPI, images.',
  },
  'allow-private': { type: 'boolean', help: 'Ask addresses that are not public too, such as those of this machine.' },
  remerge: { type: 'boolean', help: 'Ask nobody: write each record anew from what it holds, under today’s rules.' },
  check: { type: 'boolean', help: 'With --remerge: write nothing, and fail when a record would change.' },
  json: { type: 'boolean', help: 'Print the counts and problems as JSON.' },
} as const satisfies Record<string, CommandOption>;
