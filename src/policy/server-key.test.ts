import { describe, expect, test } from 'vitest';
import { exportFormats } from './exports/index.ts';
import { refuseServerKey } from './server-key-forms.ts';
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
    ['npm/3d-printer-mcp', 'mcp-3d-printer'],
    ['npm/~e6~90~9c', 'server'],
  ])('of %s is %s', (id, key) => {
    expect(defaultServerKey(id)).toBe(key);
  });

  test('is never empty and holds only what every format can hold', () => {
    for (const id of ['', 'x', 'a/', 'a/___', 'npm/7', `npm/${'x-'.repeat(200)}`]) {
      const key = defaultServerKey(id);
      for (const format of exportFormats)
        expect(refuseServerKey(format.id, key), `${format.id} and ${key}`).toBeUndefined();
    }
  });
});
