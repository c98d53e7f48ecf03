import { stateless, type Check } from './check.ts';

export const optOutsAreDistinct: Check = {
  id: 'opt-outs-are-distinct',
  title: 'No host, server or package opted out twice: to end an opt-out, one entry is taken away.',
  repair: 'Keep the entry with the earliest date in opt-out.json.',
  start: stateless(function* (file) {
    if (file.folder !== 'opt-out') return;
    const seen = new Set<string>();
    for (const { host, server, package: named } of file.value.entries) {
      const name = host ?? server ?? `${named?.registryType} ${named?.identifier}`;
      if (seen.has(name)) yield `${name} opted out twice.`;
      seen.add(name);
    }
  }),
};
