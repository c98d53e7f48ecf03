import { repositoryAt } from '../addresses.ts';
import type { Facts } from '../source.ts';
import type { PackageJson } from './schema.ts';

/** Names of people, without their mail addresses; one that is a mail address alone is no name. */
function personName(person: NonNullable<PackageJson['author']>): string | undefined {
  const name = typeof person === 'string' ? person : person.name;
  const plain = name?.replace(/\s*[<(].*$/s, '').trim() ?? '';
  return plain === '' || /^\S+@\S+\.\S+$/.test(plain) ? undefined : plain;
}

/** Whom to name when the definitions are quoted: the author, else the first contributor who is named. */
export function authorOf({ author, contributors }: PackageJson): string | undefined {
  for (const person of [author, ...(contributors ?? [])]) {
    const name = person === undefined ? undefined : personName(person);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The repository's web address and the folder of a monorepo. */
export function repositoryOf({ repository }: PackageJson): Facts['repository'] {
  return typeof repository === 'object' ? repositoryAt(repository.url, repository.directory) : repositoryAt(repository);
}
