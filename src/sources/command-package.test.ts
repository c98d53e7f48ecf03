import { expect, test } from 'vitest';
import { startedBy } from './command-package.ts';

test.each<[string, string | undefined]>([
  ['npx -y @example/notes@1.2.3 --flag', 'npm @example/notes 1.2.3'],
  ['npx --package @example/notes notes', 'npm @example/notes'],
  ['npx @example/notes@latest', 'npm @example/notes'],
  ['pnpm dlx notes', 'npm notes'],
  ['bunx notes', 'npm notes'],
  ['cmd /c npx notes', 'npm notes'],
  ['uvx example-notes==0.3.1', 'pypi example-notes 0.3.1'],
  ['uvx --from example-notes[all]@2.0 run-notes', 'pypi example-notes 2.0'],
  ['uv tool run example-notes', 'pypi example-notes'],
  ['docker run -i --rm -e KEY -v /a:/b ghcr.io/example/notes:1.0 --flag', 'oci ghcr.io/example/notes 1.0'],
  ['docker run -i --rm --network host mcp/notes', 'oci mcp/notes'],
  ['docker compose up', undefined],
  ['npx ./local', undefined],
  ['npx https://example.com/x.tgz', undefined],
  ['uvx --from git+https://github.com/example/notes notes', undefined],
  ['node /path/to/index.js', undefined],
  ['uv --directory /path run server.py', undefined],
])('%s → %s', (line, expected) => {
  const [command, ...args] = line.split(' ') as [string, ...string[]];
  const [found] = startedBy(command, args).packages;
  expect(found && [found.registryType, found.identifier, found.version].filter(Boolean).join(' ')).toBe(expected);
});

test('a bridge stands for the address that it connects to', () => {
  expect(startedBy('npx', ['-y', 'mcp-remote', 'https://far.example.com/mcp'])).toEqual({
    packages: [],
    remotes: [{ type: 'streamable-http', url: 'https://far.example.com/mcp' }],
  });
});
