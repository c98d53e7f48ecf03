import { stateless, type Check } from './check.ts';

export const classificationFitsServer: Check = {
  id: 'classification-fits-server',
  title: 'A classification belongs to a server of the catalog and lists the same tools in the same order.',
  repair: 'npm run classify',
  start: stateless(function* (file) {
    if (file.folder !== 'classifications') return;
    if (file.server === undefined) {
      yield `There is no server ${file.value.server}.`;
      return;
    }
    const names = (tools: readonly { name: string }[]): string => JSON.stringify(tools.map(({ name }) => name));
    if (names(file.value.tools) !== names(file.server.tools)) yield 'Its tools are not those of the server, in their order.';
  }),
};
