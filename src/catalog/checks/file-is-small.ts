import { stateless, type Check } from './check.ts';

const largestBytes = 1024 * 1024;

export const fileIsSmall: Check = {
  id: 'file-is-small',
  title: 'No record is larger than one megabyte: a larger one holds something else than definitions.',
  repair: 'Look what fills it, and leave that out in src/sources/tool-list.ts.',
  start: stateless(function* (file) {
    const bytes = Buffer.byteLength(file.text);
    if (file.folder !== 'sources' && bytes > largestBytes) yield `It has ${bytes} bytes.`;
  }),
};
