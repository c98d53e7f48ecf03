import { describe, expect, test } from 'vitest';
import { defaultServerKey } from './server-key.ts';

describe('the default name of a server in a client', () => {
  test.each([
    ['npm/@modelcontextprotocol~server-filesystem', 'filesystem'],
    ['npm/firecrawl-mcp', 'firecrawl'],
    ['npm/@playwright~mcp', 'playwright'],
    ['npm/mcp-server-kubernetes', 'kubernetes'],
    ['pypi/mcp_server_git', 'git'],
    ['io.github.acme/Weather.Server', 'weather'],
    ['com.acme/mcp', 'acme'],
    ['ai.acme/mcp-server', 'acme'],
    ['repo/acme~tools~src', 'tools'],
    ['remote/mcp.example.com~mcp', 'example-com'],
    ['npm/mcp', 'mcp'],
    ['npm/~e6~90~9c', 'server'],
  ])('of %s is %s', (id, key) => {
    expect(defaultServerKey(id)).toBe(key);
  });

  test('is never empty and holds only what every format can hold', () => {
    for (const id of ['', 'x', 'a/', 'a/___', `npm/${'x-'.repeat(200)}`]) {
      expect(defaultServerKey(id)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });
});
