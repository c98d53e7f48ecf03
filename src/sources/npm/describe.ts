import { repositoryAt } from '../addresses.ts';
import type { Facts } from '../source.ts';
import type { PackageJson } from './schema.ts';

/** Names of people, without their mail addresses; one that is a mail address alone is no name. */
function personName(person: NonNullable<PackageJson['author']>): string | undefined {
  const name = typeof person === 'string' ? person : person.name;
  const plain = name?.replace(/\s*[<(].*$/s, '').trim() ?? '';
  return plain === '' || /^\S+@\S+\.\S+$/.test(plain) ? undefined : plain;
}

/** The first holder that a licence's own copyright line names. */
export function copyrightHolder(licenseText: string): string | undefined {
  const line = /^\W*copyright(?: \(c\)| ©)?,? +(?:\d{4}(?: *[-–,] *(?:\d{4}|present))*,? +)?(.+)$/im.exec(licenseText);
  const holder = line?.[1]?.replace(/[\s.]*all rights reserved.*$/i, '').replace(/^by /i, '');
  return holder === undefined || /[[{<]|^notice|licen[cs]/i.test(holder) ? undefined : personName(holder);
}

/**
 * Whom to name when the definitions are quoted: the author, else the first contributor who is named, else who holds the copyright,
 * else the owner of the repository or of the package's scope.
 */
export function authorOf(packageJson: PackageJson, licenseText?: string): string | undefined {
  for (const person of [packageJson.author, ...(packageJson.contributors ?? [])]) {
    const name = person === undefined ? undefined : personName(person);
    if (name !== undefined) return name;
  }
  const owner = /^https?:\/\/[^/]+\/([^/]+)/.exec(repositoryOf(packageJson)?.url ?? '')?.[1];
  const scope = /^@([^/]+)\//.exec(packageJson.name)?.[1];
  return (licenseText === undefined ? undefined : copyrightHolder(licenseText)) ?? owner ?? scope;
}

/** The repository's web address and the folder of a monorepo. */
export function repositoryOf({ repository }: PackageJson): Facts['repository'] {
  return typeof repository === 'object' ? repositoryAt(repository.url, repository.directory) : repositoryAt(repository);
}
