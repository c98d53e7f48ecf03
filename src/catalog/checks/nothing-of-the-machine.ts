import { tmpdir } from 'node:os';
import { stateless, type Check } from './check.ts';

/** Traces of where a crawl ran. The author of a definition may write any other path. */
const traces = ['/sandbox/', 'mcp-crawl-', `${process.cwd()}/`, `${tmpdir()}/hostile-`];

export const nothingOfTheMachine: Check = {
  id: 'nothing-of-the-machine',
  title: 'No file tells of the machine that crawled: a path of it, or the host of its package registry.',
  repair: 'Teach src/sources/live/machine-values.ts the value, then npm run crawl -- --only NAME',
  start: stateless(function* (file) {
    for (const trace of traces) {
      if (file.text.includes(trace)) yield `It holds ${JSON.stringify(trace)}.`;
    }
    const own = file.folder === 'servers' ? file.value.packages : file.folder === 'sources' ? file.value.runs : [];
    const host = /https?:\/\/[\w.-]*\b(?:registry|npm)\b[\w.-]*/i.exec(JSON.stringify(own));
    if (host !== null) yield `It holds the address of a package registry: ${host[0]}.`;
  }),
};
