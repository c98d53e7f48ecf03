import { removalOf } from '../correction.ts';
import { stateless, type Check } from './check.ts';

export const removalIsKept: Check = {
  id: 'removal-is-kept',
  title: 'The record of a server whose removal was granted holds nothing that the server says, and says when it was removed.',
  repair: 'npm run crawl -- --remerge',
  start: stateless(function* (file) {
    if (file.folder !== 'corrections' || file.server === undefined) return;
    const { removed, tools, description, instructions } = file.server;
    const removal = removalOf(file.value);
    if (JSON.stringify(removal) !== JSON.stringify(removed)) yield `The record of ${file.value.server} does not follow it.`;
    else if (removal !== undefined && (tools.length > 0 || description !== undefined || instructions !== undefined)) {
      yield `The record of ${file.value.server} still has its texts.`;
    }
  }),
};
