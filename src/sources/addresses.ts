import type { Facts } from './source.ts';

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

/** The page of an owner, with whatever he has there. */
const ownerPage = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/?#]*\/?(?:[?#].*)?$/;

/**
 * The web address of a repository and the folder of a monorepo, from any form that authors write: Git and SSH addresses,
 * `owner/name`, or the page of a folder. `undefined` when it leads nowhere on the web, or to an owner of many repositories.
 */
export function repositoryAt(given: string | undefined, folder?: string): Facts['repository'] {
  const text = given?.trim() ?? '';
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(text);
  const address = short
    ? `https://${hosts[short[1] ?? 'github']}/${short[2]}`
    : text
        .replace(/^git\+/, '')
        .replace(/^git:\/\//, 'https://')
        .replace(/^(?:ssh:\/\/)?git@([^/:]+)[:/]/, 'https://$1/');
  const web = webAddress(address);
  if (web === undefined || new URL(web).pathname === '/' || ownerPage.test(web)) return undefined;
  const folderInAddress = /\/(?:tree|blob)\/[^/]+\/(.+?)\/?$/.exec(new URL(web).pathname)?.[1];
  const url = web
    .replace(/[#?].*$/, '')
    .replace(/\/-?\/?(?:tree|blob)\/.*$/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
  const subfolder = (folder ?? folderInAddress)?.trim().replace(/^(?:\.?\/)+|\/+$/g, '');
  return { url, ...(subfolder && subfolder !== '.' ? { subfolder } : {}) };
}
