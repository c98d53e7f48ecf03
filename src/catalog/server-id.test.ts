import { describe, expect, test } from 'vitest';
import { fallbackId, listFolders, npmId, recordPath, serverPath, toolPath, toolSegment, twinPath } from './server-id.ts';

describe('toolSegment', () => {
  test('keeps lower-case letters, digits, dot, hyphen and underscore', () => {
    expect(toolSegment('sheets.values_update-2')).toBe('sheets.values_update-2');
  });

  test('writes every other byte as ~hh', () => {
    expect(toolSegment('Get A/b#c%')).toBe('~47et~20~41~2fb~23c~25');
    expect(toolSegment('删')).toBe('~e5~88~a0');
    expect(toolSegment('a~b')).toBe('a~7eb');
  });

  test('gives names that differ by case alone different segments', () => {
    expect(toolSegment('getUser').toLowerCase()).not.toBe(toolSegment('getuser').toLowerCase());
  });

  test('never gives a segment that walks the folders', () => {
    expect(toolSegment('.')).toBe('~2e');
    expect(toolSegment('..')).toBe('~2e~2e');
    expect(toolSegment('../../etc/passwd')).toBe('..~2f..~2fetc~2fpasswd');
  });

  test('keeps a name of 120 characters whole and shortens a longer one to its beginning and a hash', () => {
    expect(toolSegment('a'.repeat(120))).toBe('a'.repeat(120));
    const long = toolSegment('a'.repeat(121));
    expect(long).toMatch(/^a+~~[0-9a-f]{16}$/);
    expect(long.length).toBeLessThanOrEqual(120);
    expect(toolSegment(`${'a'.repeat(200)}b`)).not.toBe(toolSegment(`${'a'.repeat(200)}c`));
  });

  test('cuts no escape in half', () => {
    for (let lead = 0; lead < 4; lead++) {
      expect(toolSegment('a'.repeat(lead) + '删'.repeat(60))).toMatch(/^a*(~[0-9a-f]{2})+~~[0-9a-f]{16}$/);
    }
  });
});

describe('a namespace that is called like a folder of lists', () => {
  test('has addresses and a file of its own', () => {
    for (const folder of listFolders) {
      expect(serverPath(`${folder}/critical`)).not.toMatch(new RegExp(`^/servers/${folder}/`));
      expect(recordPath(`${folder}/critical`)).toBe(serverPath(`${folder}/critical`).slice(9, -1) + '.json');
    }
    expect(serverPath('risk/critical')).toBe('/servers/~72isk/critical/');
    expect(serverPath('~72isk/critical')).not.toBe(serverPath('risk/critical'));
    expect(serverPath('risks/critical')).toBe('/servers/risks/critical/');
  });
});

describe('fallbackId', () => {
  test('joins the parts of an npm name with ~', () => {
    expect(npmId('@modelcontextprotocol/server-filesystem')).toBe('npm/@modelcontextprotocol~server-filesystem');
    expect(npmId('@arikusi/deepseek-mcp-server')).toBe('npm/@arikusi~deepseek-mcp-server');
    expect(npmId('firecrawl-mcp')).toBe('npm/firecrawl-mcp');
  });

  test('gives different parts different ids where one would read as the other', () => {
    expect(npmId('@x/41')).not.toBe(npmId('@xA'));
    expect(fallbackId('repo', 'x', 'c3', 'a9')).not.toBe(fallbackId('repo', 'xé'));
    expect(fallbackId('repo', 'a', 'b')).not.toBe(fallbackId('repo', 'a~b'));
  });

  test('is its own path', () => {
    expect(serverPath(npmId('@azure/mcp'))).toBe('/servers/npm/@azure~mcp/');
    expect(twinPath(npmId('@azure/mcp'))).toBe('/servers/npm/@azure~mcp.json');
    expect(recordPath(npmId('@azure/mcp'))).toBe('npm/@azure~mcp.json');
    expect(toolPath(npmId('@azure/mcp'), 'aks')).toBe('/servers/npm/@azure~mcp/tools/aks/');
  });
});

describe('an official name', () => {
  test('keeps its letters apart by case', () => {
    expect(serverPath('io.github.Owner/Repo')).toBe('/servers/io.github.~4fwner/~52epo/');
    expect(serverPath('io.github.owner/repo')).toBe('/servers/io.github.owner/repo/');
  });

  test('cannot take the address of a JSON twin', () => {
    expect(serverPath('com.example/a.json')).not.toBe(`${twinPath('com.example/a')}/`);
    expect(serverPath('com.example/a.json')).toBe('/servers/com.example/a~2ejson/');
  });

  test('is refused when it would leave its folder', () => {
    for (const id of ['', 'a', '/a', 'a/', 'a/b/c', '../a/b', 'npm/..', 'npm/UPPER']) {
      expect(() => recordPath(id), id).toThrow(/Not a server id/);
    }
    expect(recordPath('../b')).toBe('~2e~2e/b.json');
  });
});
