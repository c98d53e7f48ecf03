import type { Check } from './check.ts';

export const idsAreUnique: Check = {
  id: 'ids-are-unique',
  title: 'No id or alias of a server is one of another server: each has one page to lead to.',
  repair: 'Remove the record of the server under its earlier name; the alias leads on.',
  start() {
    const owners = new Map<string, string>();
    return {
      *file(file) {
        if (file.folder !== 'servers') return;
        const { id, aliases } = file.value;
        for (const name of [id, ...aliases]) {
          const owner = owners.get(name);
          if (owner === undefined) owners.set(name, id);
          else yield `${name} is already a name of ${owner}.`;
        }
      },
    };
  },
};
