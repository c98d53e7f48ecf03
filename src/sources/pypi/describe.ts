import { repositoryAt, webAddress } from '../addresses.ts';
import type { Facts } from '../source.ts';
import type { Metadata } from './metadata.ts';

/** The first value of a header that says something; `UNKNOWN` is what older tools write for nothing. */
export function header({ headers }: Metadata, name: string): string | undefined {
  return headers.get(name)?.find((value) => value !== '' && value !== 'UNKNOWN');
}

/** SPDX expression, the author's words if short, else the name in the classifier. */
export function licenseOf(metadata: Metadata): string | undefined {
  const words = header(metadata, 'license');
  const classifier = metadata.headers.get('classifier')?.find((value) => value.startsWith('License ::'));
  const named = classifier?.split('::').at(-1)?.trim();
  // Some put the whole text of the licence there.
  return header(metadata, 'license-expression') ?? (words !== undefined && words.length <= 60 ? words : named);
}

/** Whom to name when the definitions are quoted. */
export function authorOf(metadata: Metadata): string | undefined {
  const named = ['author', 'maintainer'].map((name) => header(metadata, name)).find((name) => name !== undefined);
  if (named !== undefined) return named;
  const mail = header(metadata, 'author-email') ?? header(metadata, 'maintainer-email');
  return /^"?([^"<@]+?)"?\s*</.exec(mail ?? '')?.[1];
}

function projectUrl({ headers }: Metadata, names: RegExp): string | undefined {
  const urls = (headers.get('project-url') ?? []).map((value) => value.split(/,\s*(.*)/s) as [string, string?]);
  return urls.find(([label]) => names.test(label.trim()))?.[1];
}

export function repositoryOf(metadata: Metadata): Facts['repository'] {
  const home = header(metadata, 'home-page') ?? projectUrl(metadata, /^home ?page$/i);
  const code = projectUrl(metadata, /^(?:repository|source(?: code)?|code|github)$/i);
  return repositoryAt(
    code ?? (/^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\./.test(home ?? '') ? home : undefined),
  );
}

export function websiteOf(metadata: Metadata): string | undefined {
  return webAddress(header(metadata, 'home-page') ?? projectUrl(metadata, /^home ?page$/i));
}

/** The name in the official registry that the description claims; the registry wants it there. */
export function claimedName({ description }: Metadata): string | undefined {
  return /\bmcp-name:\s*([A-Za-z0-9.-]+\.[A-Za-z0-9.-]+\/[A-Za-z0-9._-]+)/.exec(description)?.[1];
}
