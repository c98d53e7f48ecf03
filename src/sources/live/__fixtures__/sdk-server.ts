// A server of the era that its first argument names, made with the SDK that servers of that era are made with.
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { McpServer as OlderServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const info = { name: 'notes', title: 'Notes', version: '1.2.0' };
const tool = { description: 'Reads a note.', annotations: { readOnlyHint: true } };
const answer = () => ({ content: [{ type: 'text' as const, text: 'A tool was called.' }] });

function newer(): McpServer {
  const server = new McpServer(info, { instructions: 'Be plain.' });
  server.registerTool('read_note', tool, answer);
  return server;
}

const era = process.argv[2];
if (era === 'older') {
  const server = new OlderServer(info, { instructions: 'Be plain.' });
  server.registerTool('read_note', tool, answer);
  await server.connect(new StdioServerTransport());
} else serveStdio(newer, { legacy: era === 'both' ? 'serve' : 'reject' });
