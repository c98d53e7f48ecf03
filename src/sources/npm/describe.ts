import type { Facts } from '../source.ts';
import type { PackageJson } from './schema.ts';

/** Names of people, without their mail addresses; one that is a mail address alone is no name. */
function personName(person: NonNullable<PackageJson['author']>): string | undefined {
  const name = typeof person === 'string' ? person : person.name;
  const plain = name?.replace(/\s*[<(].*$/s, '').trim() ?? '';
  return plain === '' || plain.includes('@', 1) ? undefined : plain;
}

/** Whom to name when the definitions are quoted: the author, else the first contributor who is named. */
export function authorOf({ author, contributors }: PackageJson): string | undefined {
  for (const person of [author, ...(contributors ?? [])]) {
    const name = person === undefined ? undefined : personName(person);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** An address a browser opens, without credentials; `undefined` for anything else. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

const hosts: Record<string, string> = { github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org' };

/** `package.json` allows Git addresses and short forms; a record has the web address and the folder of a monorepo. */
export function repositoryOf({ repository }: PackageJson): Facts['repository'] {
  if (repository === undefined) return undefined;
  const given = (typeof repository === 'string' ? repository : repository.url).trim();
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(given);
  const address = short
    ? `https://${hosts[short[1] ?? 'github']}/${short[2]}`
    : given
        .replace(/^git\+/, '')
        .replace(/^git:\/\//, 'https://')
        .replace(/^(?:ssh:\/\/)?git@([^/:]+)[:/]/, 'https://$1/');
  const web = webAddress(address);
  if (web === undefined) return undefined;
  const folderInAddress = /\/tree\/[^/]+\/(.+?)\/?$/.exec(new URL(web).pathname)?.[1];
  const url = web
    .replace(/[#?].*$/, '')
    .replace(/\/tree\/.*$/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
  const directory = typeof repository === 'string' ? undefined : repository.directory;
  const subfolder = (directory ?? folderInAddress)?.replace(/^(?:\.?\/)+|\/+$/g, '');
  return { url, ...(subfolder ? { subfolder } : {}) };
}
