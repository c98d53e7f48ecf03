import { McpServer, inputRequired } from '@modelcontextprotocol/server';
import { z } from 'zod';

/** What reached the server: the tool and its arguments, in order. */
export type Log = { tool: string; args: unknown }[];

/** A server with a tool of every category that writes down each call it gets. */
export function loggingServer(log: Log, era: 'legacy' | 'modern'): McpServer {
  const server = new McpServer({ name: 'logging', version: '1.0.0' }, { instructions: 'Be plain.' });
  const reply = (text: string) => ({ content: [{ type: 'text' as const, text }] });
  const logged = (tool: string, args: unknown) => {
    log.push({ tool, args });
    return reply(`${tool} done`);
  };
  server.registerTool('read_note', { description: 'Reads.', inputSchema: z.object({ id: z.number() }), outputSchema: z.object({ id: z.number() }) }, (args) => ({
    ...logged('read_note', args),
    structuredContent: { id: args.id },
  }));
  server.registerTool('write_note', { description: 'Writes.', inputSchema: z.object({ text: z.string() }) }, (args) => logged('write_note', args));
  server.registerTool('run_job', { description: 'Runs.' }, () => logged('run_job', {}));
  server.registerTool('delete_note', { description: 'Deletes.' }, () => logged('delete_note', {}));
  server.registerTool('pay', { description: 'Pays.', inputSchema: z.object({ amount: z.number() }) }, (args) => logged('pay', args));
  server.registerTool('fail', { description: 'Fails.' }, () => ({ ...logged('fail', {}), isError: true }));
  server.registerTool('count', { description: 'Reports progress.' }, async (ctx) => {
    const progressToken = ctx.mcpReq._meta?.progressToken;
    for (const progress of [1, 2]) {
      if (progressToken !== undefined) await ctx.mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: 2 } });
    }
    return logged('count', {});
  });
  server.registerTool('wait', { description: 'Waits until it is cancelled.' }, async (ctx) => {
    log.push({ tool: 'wait', args: {} });
    await new Promise((resolve) => ctx.mcpReq.signal.addEventListener('abort', resolve));
    log.push({ tool: 'cancelled', args: {} });
    return reply('too late');
  });
  const question = {
    mode: 'form' as const,
    message: 'Which name?',
    requestedSchema: { type: 'object' as const, properties: { name: { type: 'string' as const } }, required: ['name'] },
  };
  server.registerTool('ask', { description: 'Asks the person.' }, async (ctx) => {
    if (era === 'legacy') return logged('ask', await ctx.mcpReq.elicitInput(question));
    const answer = ctx.mcpReq.inputResponses?.['name'];
    if (answer === undefined) return inputRequired({ inputRequests: { name: inputRequired.elicit(question) }, requestState: 'asked' });
    return logged('ask', answer);
  });
  server.registerResource('note', 'note://1', {}, () => ({ contents: [{ uri: 'note://1', text: 'one' }] }));
  server.registerPrompt('greet', {}, () => ({ messages: [{ role: 'user', content: { type: 'text', text: 'hello' } }] }));
  return server;
}
