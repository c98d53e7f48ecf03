import { stateless, type Check } from './check.ts';

export const toolNamesAreUnique: Check = {
  id: 'tool-names-are-unique',
  title: 'A server lists each tool name once; the name is the tool’s address.',
  repair: 'npm run crawl -- --only NAME',
  start: stateless(function* (file) {
    if (file.folder !== 'servers') return;
    const seen = new Set<string>();
    for (const { name } of file.value.tools) {
      if (seen.has(name)) yield `It lists ${JSON.stringify(name)} twice.`;
      seen.add(name);
    }
  }),
};
