import { stateless, type Check } from './check.ts';

export const correctionFitsServer: Check = {
  id: 'correction-fits-server',
  title: 'A request refers to a server of the catalog, and to tools that it has or had, and no answer comes before its request.',
  repair: 'Correct the name or the day in the file under corrections.',
  start: stateless(function* (file) {
    if (file.folder !== 'corrections') return;
    if (file.server === undefined) {
      yield `There is no server ${file.value.server}.`;
      return;
    }
    let latest = '';
    for (const { date, decided } of file.value.requests) {
      if (date < latest) yield `The request of ${date} comes after one of ${latest}; the oldest comes first.`;
      if (decided !== undefined && decided < date) yield `The request of ${date} is decided on ${decided}, before it was made.`;
      latest = date;
    }
  }),
};
