import { expect, test } from 'vitest';
import { argumentsOf, containerVariables, withoutValues } from './start-words.ts';

test.each([
  ['--verbose stdio', '--verbose stdio'],
  ['/home/me/notes ~/x ./y C:\\Users\\me ${HOME}/z', '${HOME} ${HOME} ${HOME} ${HOME} ${HOME}'],
  ['--api-key hunter', '--api-key placeholder'],
  ['--api-key=hunter2 --mode=read', '--api-key=placeholder --mode=read'],
  ['--url postgres://me:pw@db.example.com/x', '--url https://example.com/'],
  ['-k abc123 me@example.com 10.0.0.1', '-k placeholder placeholder placeholder'],
  ['--token=', '--token=placeholder'],
  ['sk-Abc-123', 'placeholder'],
])('%s → %s', (args, expected) => {
  expect(withoutValues(args.split(' ')).join(' ')).toBe(expected);
});

test.each([
  ['-y @example/notes@1.0.0 stdio --a b', '@example/notes', 'stdio --a b'],
  ['--package=@example/notes -y notes stdio', '@example/notes', 'stdio'],
  ['--from example-notes run-notes --x', 'example-notes', '--x'],
  ['run -i --rm -e KEY MCP/Notes:1.0 serve', 'mcp/notes', 'serve'],
  ['-y other', 'notes', ''],
])('%s hands to %s: %s', (args, identifier, expected) => {
  expect(argumentsOf(args.split(' '), identifier).join(' ')).toBe(expected);
});

test('of a container’s variables only the names are read', () => {
  const args = ['run', '-e', 'KEY', '-e', 'TOKEN=hunter2', '--env=MODE=x', '--env', 'odd name=1', 'image'];
  expect(containerVariables(args)).toEqual(['KEY', 'TOKEN', 'MODE']);
});
