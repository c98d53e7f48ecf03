import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

// A server that does as little as a server can, so that the bench measures the way to it. Run as a process.
serveStdio(() => {
  const server = new McpServer({ name: 'bench', version: '1.0.0' });
  server.registerTool('echo', { description: 'Answers at once.' }, () => ({ content: [{ type: 'text', text: 'ok' }] }));
  return server;
});
