import type { Export } from './export.ts';
import { accept, toolsWith } from './names.ts';

const plain = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const rule =
  'Docker’s command takes names parted by colons and commas, so names there are letters, digits and _ . -, with no hyphen or dot first';

export const docker: Export = {
  id: 'docker',
  title: 'Docker MCP gateway',
  file: 'the shell',
  language: 'shell',
  homepage: 'https://docs.docker.com/ai/mcp-catalog-and-toolkit/mcp-gateway/',
  can: { deny: true, ask: false, limit: 'none', conditions: false, hide: false },
  cannotExpress: 'Asking a person, rate caps, and conditions on arguments.',
  unlisted: 'A tool that --tools does not list is not offered; with none allowed, the gateway is not started.',
  unlistedIs: 'deny',
  refuseTool: accept(plain, rule),
  write(entries, serverKey) {
    const allowed = toolsWith(entries, 'allow').map((tool) => `--tools ${serverKey}:${tool}`);
    const lines = toolsWith(entries, 'deny').map((tool) => `docker mcp tools disable ${tool} --server ${serverKey}`);
    if (allowed.length > 0)
      lines.push(['docker mcp gateway run', `--servers ${serverKey}`, ...allowed].join(' \\\n  '));
    return `${lines.join('\n')}\n`;
  },
};
