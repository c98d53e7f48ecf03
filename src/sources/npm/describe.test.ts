import { describe, expect, test } from 'vitest';
import { webAddress } from '../addresses.ts';
import { authorOf, copyrightHolder, repositoryOf } from './describe.ts';
import { licenseOf, recogniseLicense } from './license.ts';
import type { PackageJson } from './schema.ts';

const base: PackageJson = { name: 'x', version: '1.0.0' };

describe('licenseOf', () => {
  test.each<[string, Partial<PackageJson>, string | undefined, string | undefined]>([
    ['takes the stated expression', { license: 'MIT' }, 'Apache License\nVersion 2.0', 'MIT'],
    ['writes a known id as SPDX does', { license: 'APACHE-2.0' }, undefined, 'Apache-2.0'],
    ['takes the old object form', { license: { type: 'ISC' } }, undefined, 'ISC'],
    [
      'joins the old list form',
      { licenses: [{ type: 'MIT' }, { type: 'Apache-2.0' }] },
      undefined,
      '(MIT OR Apache-2.0)',
    ],
    [
      'follows a reference to the file',
      { license: 'SEE LICENSE IN LICENSE' },
      'Apache License\n  Version 2.0',
      'Apache-2.0',
    ],
    [
      'keeps a reference to a file it does not know',
      { license: 'SEE LICENSE IN EULA' },
      'Pay us.',
      'SEE LICENSE IN EULA',
    ],
    [
      'reads the file when nothing is stated',
      {},
      'Permission to use, copy, modify, and/or distribute this software for any purpose',
      'ISC',
    ],
    ['says nothing when nothing says it', {}, undefined, undefined],
  ])('%s', (_, fields, text, expected) => {
    expect(licenseOf({ ...base, ...fields }, text)).toBe(expected);
  });

  test('tells the GNU licences apart', () => {
    expect(recogniseLicense('GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3')).toBe('AGPL-3.0');
    expect(recogniseLicense('GNU GENERAL PUBLIC LICENSE\n Version 3')).toBe('GPL-3.0');
  });
});

describe('authorOf', () => {
  test.each<[PackageJson['author'], string | undefined]>([
    ['Ada Example <ada@example.com> (https://example.com)', 'Ada Example'],
    [{ name: 'Example Ltd' }, 'Example Ltd'],
    [{ name: '' }, 'Second'],
    ['ada@example.com', 'Second'],
    ['@example', '@example'],
    [undefined, 'Second'],
  ])('%j', (author, expected) => {
    expect(authorOf({ ...base, author, contributors: ['Second <s@example.com>'] })).toBe(expected);
  });
});

test('an author who is not named is the holder of the copyright, else the owner of repository or scope', () => {
  const unnamed = { ...base, name: '@scope/x', repository: 'https://github.com/owner/x' };
  expect(authorOf(unnamed, 'MIT License\n\nCopyright (c) 2025 Ada Example\n')).toBe('Ada Example');
  expect(authorOf(unnamed)).toBe('owner');
  expect(authorOf({ ...base, name: '@scope/x' })).toBe('scope');
  expect(authorOf(base)).toBeUndefined();
});

test.each([
  ['Copyright 2024-2026 Example Ltd. All rights reserved.', 'Example Ltd'],
  ['Copyright © 2024 - present, Example, Inc.', 'Example, Inc.'],
  ['   Copyright [yyyy] [name of copyright owner]', undefined],
  ['Copyright {yyyy} {name}', undefined],
  ['   copyright notice that is included in', undefined],
  ['2. Grant of Copyright License. Subject to', undefined],
])('copyrightHolder: %s', (text, holder) => {
  expect(copyrightHolder(text)).toBe(holder);
});

describe('repositoryOf', () => {
  test.each<[PackageJson['repository'], ReturnType<typeof repositoryOf>]>([
    ['git+https://github.com/a/b.git', { url: 'https://github.com/a/b' }],
    ['git@github.com:a/b.git', { url: 'https://github.com/a/b' }],
    ['git+ssh://git@github.com/a/b.git', { url: 'https://github.com/a/b' }],
    ['git://github.com/a/b.git', { url: 'https://github.com/a/b' }],
    ['a/b', { url: 'https://github.com/a/b' }],
    ['gitlab:a/b', { url: 'https://gitlab.com/a/b' }],
    ['https://token:secret@github.com/a/b', { url: 'https://github.com/a/b' }],
    ['https://github.com/a/b/tree/main/packages/c', { url: 'https://github.com/a/b', subfolder: 'packages/c' }],
    [
      { url: 'https://github.com/a/b', directory: './packages/c/' },
      { url: 'https://github.com/a/b', subfolder: 'packages/c' },
    ],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%j', (repository, expected) => {
    expect(repositoryOf({ ...base, repository })).toEqual(expected);
  });
});

test('webAddress takes web addresses alone', () => {
  expect(webAddress('https://example.com/a')).toBe('https://example.com/a');
  expect(webAddress('file:///etc/passwd')).toBeUndefined();
  expect(webAddress('not an address')).toBeUndefined();
});
