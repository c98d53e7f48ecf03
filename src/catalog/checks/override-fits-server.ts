import { stateless, type Check } from './check.ts';

export const overrideFitsServer: Check = {
  id: 'override-fits-server',
  title: 'A correction refers to a server and to tools that the catalog holds.',
  repair: 'Correct the name in the override, or remove the entry when the tool is gone.',
  start: stateless(function* (file) {
    if (file.folder !== 'overrides') return;
    if (file.server === undefined) {
      yield `There is no server ${file.value.server}.`;
      return;
    }
    const known = new Set(file.server.tools.map(({ name }) => name));
    for (const name of Object.keys(file.value.tools)) {
      if (!known.has(name)) yield `The server has no tool ${JSON.stringify(name)}.`;
    }
  }),
};
