import { fallbackNamespaces } from '../catalog/server-id.ts';

const escapedByte = /~(?:[0-7][0-9a-f]|[89a-f][0-9a-f](?=~|$))/g;

function toKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .replace(/^(?:mcp-server|server|mcp)-(?=.)/, '')
    .replace(/-(?:mcp-server|server-mcp|mcp|server)$/, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

/**
 * The name under which a client is likely to know a server, when the user names none: of `[a-z0-9-]` alone with a letter first, which
 * every format can hold. `npm/@modelcontextprotocol~server-filesystem` gives `filesystem`.
 */
export function defaultServerKey(id: string): string {
  const [namespace = '', name = ''] = id.split('/', 2);
  const ours = (fallbackNamespaces as readonly string[]).includes(namespace);
  const parts = ours ? name.replaceAll(escapedByte, '-').split('~') : [namespace.split('.').at(-1) ?? '', name];
  const keys = parts.map(toKey).filter((key) => key !== '');
  const key = keys.findLast((each) => !/^(?:mcp|server|sse|src|v?\d+)$/.test(each)) ?? keys.at(-1) ?? 'server';
  return /^[a-z]/.test(key) ? key : `mcp-${key}`;
}
