import { describe, expect, test } from 'vitest';
import { groupId, groupServers } from './group.ts';
import { idOf, type Identity } from './identity.ts';

function server(id: string, more: Partial<Identity> = {}): Identity {
  return { id, aliases: [], packages: [], remotes: [], ...more };
}
const npm = (identifier: string) => ({
  registryType: 'npm' as const,
  identifier,
  transport: { type: 'stdio' as const },
});
const oci = (identifier: string) => ({ ...npm(identifier), registryType: 'oci' as const });
const remote = (url: string) => ({ type: 'streamable-http' as const, url });
const repository = (name: string, subfolder?: string) => ({
  url: `https://github.com/example/${name}`,
  ...(subfolder === undefined ? {} : { subfolder }),
});

/** The ids of each group, sorted, whatever the order of the input: every test tries several. */
function groups(...items: Identity[]): string[][] {
  const orders = [items, items.toReversed(), [...items.slice(1), items[0] as Identity]];
  const results = orders.map((order) =>
    groupServers(order)
      .map(({ members }) => members.map(({ id }) => id).toSorted())
      .toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
  );
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
  return results[0] as string[][];
}

describe('one server', () => {
  test.each<[string, Identity, Identity]>([
    ['by a package', server('io.a/x', { packages: [npm('x')] }), server('npm/x', { packages: [npm('x')] })],
    ['by an alias', server('io.a/x', { aliases: ['npm/x'] }), server('npm/x')],
    [
      'by an image, whatever its tag',
      server('io.a/x', { packages: [oci('docker.io/mcp/x:1')] }),
      server('oci/mcp~x', { packages: [oci('mcp/x')] }),
    ],
    [
      'by an address',
      server('io.a/x', { remotes: [remote('https://a.example/mcp/')] }),
      server('remote/y', { remotes: [remote('https://a.example/mcp')] }),
    ],
    [
      'by repository and subfolder',
      server('io.a/x', { repository: repository('m', 's') }),
      server('repo/y', { repository: repository('m', 's') }),
    ],
    [
      'by a repository that holds one server',
      server('io.a/x', { repository: repository('m') }),
      server('repo/y', { repository: repository('M') }),
    ],
    [
      'by a repository, as package and as image that are named like it',
      server('npm/kong-konnect', { packages: [npm('kong-konnect')], repository: repository('konnect-kong-mcp') }),
      server('oci/mcp~kong', { packages: [oci('mcp/kong')], repository: repository('konnect-kong-mcp') }),
    ],
    [
      'by a repository, as its author’s image and as one that a registry built of it',
      server('io.example/mail', { packages: [oci('example/mail:1')], repository: repository('mail') }),
      server('oci/mcp~mail', { packages: [oci('mcp/mail')], repository: repository('mail') }),
    ],
    [
      'by the repository of the owner whose account the registry has seen behind the name',
      server('io.github.Example/x', { repository: repository('m'), repositoryFrom: 'mcp-registry' }),
      server('npm/m', { packages: [npm('m')], repository: repository('m'), repositoryFrom: 'mcpm' }),
    ],
    [
      'by a repository, although it has an address for each transport',
      server('remote/a', {
        remotes: [remote('https://a.example/mcp'), remote('https://a.example/sse')],
        repository: repository('m'),
      }),
      server('npm/m', { packages: [npm('m')], repository: repository('m') }),
    ],
    [
      'by an image whose repository moved to another owner',
      server('oci/mcp~x', { packages: [oci('mcp/x')], repository: { url: 'https://github.com/old/x' } }),
      server('npm/x', { packages: [npm('x'), oci('mcp/x')], repository: { url: 'https://github.com/new/x' } }),
    ],
  ])('%s', (_, a, b) => {
    expect(groups(a, b)).toEqual([[a.id, b.id].toSorted()]);
  });
});

describe('several servers', () => {
  test.each<[string, Identity[]]>([
    [
      'with two registry names and one package',
      [server('io.a/x', { packages: [npm('x')] }), server('io.b/x', { packages: [npm('x')] })],
    ],
    [
      'with two registry names and one repository',
      [server('io.a/x', { repository: repository('m') }), server('io.a/y', { repository: repository('m') })],
    ],
    [
      'with two packages of one repository',
      [
        server('npm/x', { packages: [npm('x')], repository: repository('m') }),
        server('npm/y', { packages: [npm('y')], repository: repository('m') }),
      ],
    ],
    [
      'in a monorepo, one without its subfolder',
      [server('io.a/x', { repository: repository('m', 's') }), server('repo/m', { repository: repository('m') })],
    ],
    [
      'with an address that each user fills in',
      [
        server('remote/a', { remotes: [remote('https://{host}/mcp')] }),
        server('remote/b', { remotes: [remote('https://{host}/mcp')] }),
      ],
    ],
    [
      'with two names in one repository, of which one is not its own',
      [
        server('npm/mail', { packages: [npm('mail')], repository: repository('mail') }),
        server('pypi/calendar', {
          packages: [{ ...npm('calendar'), registryType: 'pypi' }],
          repository: repository('mail'),
        }),
      ],
    ],
    [
      'with an image that is now built from quite another repository',
      [
        server('oci/mcp~x', { packages: [oci('mcp/x')], repository: { url: 'https://github.com/acme/x-server' } }),
        server('npm/x', { packages: [npm('x'), oci('mcp/x')], repository: { url: 'https://github.com/other/all' } }),
      ],
    ],
    [
      'although a package points at the repository of a registry’s record that has an address alone',
      [
        server('io.github.example/x', {
          remotes: [remote('https://a.example/mcp')],
          repository: repository('x'),
          repositoryFrom: 'mcp-registry',
        }),
        server('npm/x', { packages: [npm('x')], repository: repository('x'), repositoryFrom: 'npm' }),
      ],
    ],
    [
      'although a package points at the repository of another registry’s image',
      [
        server('oci/mcp~x', {
          packages: [oci('mcp/x')],
          repository: repository('x'),
          repositoryFrom: 'docker-mcp-registry',
        }),
        server('pypi/x', {
          packages: [{ ...npm('x'), registryType: 'pypi' }],
          repository: repository('x'),
          repositoryFrom: 'pypi',
        }),
      ],
    ],
    [
      'although a package points at the very folder of another one',
      [
        server('npm/x', { packages: [npm('x')], repository: repository('m', 'x'), repositoryFrom: 'mcpm' }),
        server('npm/y', { packages: [npm('y')], repository: repository('m', 'x'), repositoryFrom: 'npm' }),
      ],
    ],
    [
      'although a name in the registry points at the repository of another owner',
      [
        server('io.github.other/x', { repository: repository('x'), repositoryFrom: 'mcp-registry' }),
        server('npm/x', { packages: [npm('x')], repository: repository('x'), repositoryFrom: 'mcpm' }),
      ],
    ],
    [
      'that a list calls by two names, of one repository',
      [
        server('repo/@example~logic', { repository: repository('m'), repositoryFrom: 'tools-list' }),
        server('repo/@example~science', { repository: repository('m'), repositoryFrom: 'tools-list' }),
      ],
    ],
    [
      'in two folders of one repository',
      [server('npm/x', { repository: repository('m', 'x') }), server('npm/y', { repository: repository('m', 'y') })],
    ],
    ['with nothing in common', [server('npm/x'), server('npm/y')]],
  ])('%s', (_, items) => {
    expect(groups(...items)).toHaveLength(items.length);
  });
});

test('a package that two registry names list goes to the same one in any order', () => {
  const items = ['io.b/x', 'io.a/x'].map((id) => server(id, { packages: [npm('x')] }));
  expect(groups(...items, server('npm/x', { packages: [npm('x')] }))).toEqual([['io.a/x', 'npm/x'], ['io.b/x']]);
});

test('an id that the catalog has stays; else a registry name is the best', () => {
  const members = [server('npm/x'), server('io.a/x'), server('repo/x')];
  expect(groupId(members, new Set())).toBe('io.a/x');
  expect(groupId(members, new Set(['repo/x']))).toBe('repo/x');
});

test('a server without a name gets its id from the best thing known of it', () => {
  const nothing = { packages: [], remotes: [] };
  expect(idOf({ ...nothing, packages: [npm('@a/x')], repository: repository('m') })).toBe('npm/@a~x');
  expect(idOf({ ...nothing, packages: [oci('ghcr.io/a/x:1.0@sha256:00')] })).toBe('oci/ghcr.io~a~x');
  expect(idOf({ ...nothing, packages: [{ ...npm('My_Server'), registryType: 'pypi' }] })).toBe('pypi/my-server');
  expect(idOf({ ...nothing, remotes: [remote('https://a.example/mcp/')] })).toBe('remote/a.example~mcp');
  expect(idOf({ ...nothing, repository: repository('Mono', 'src/One') })).toBe('repo/example~mono~src~~4fne');
  expect(idOf(nothing)).toBeUndefined();
});
