import { expect, test } from 'vitest';
import { repositoryAt } from './addresses.ts';

test.each([
  ['acme/notes', 'https://github.com/acme/notes', undefined],
  ['gitlab:acme/notes', 'https://gitlab.com/acme/notes', undefined],
  ['git@github.com:acme/notes.git', 'https://github.com/acme/notes', undefined],
  ['git+https://github.com/acme/notes.git#main', 'https://github.com/acme/notes', undefined],
  ['https://github.com/acme/notes/tree/main/src/one/', 'https://github.com/acme/notes', 'src/one'],
  ['https://git.acme.example/notes', 'https://git.acme.example/notes', undefined],
])('a repository as authors write it: %s', (given, url, subfolder) => {
  expect(repositoryAt(given)).toEqual({ url, ...(subfolder === undefined ? {} : { subfolder }) });
});

test.each([
  'https://github.com/acme',
  'https://github.com/acme/?tab=repositories',
  'https://gitlab.com/acme/',
  'notes',
  '',
])('no repository: %j', (given) => {
  expect(repositoryAt(given)).toBeUndefined();
});
