import { describe, expect, onTestFinished, test } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import type { Policy } from '../policy/policy.ts';
import { connectClient, startServer, type Era } from './__fixtures__/harness.ts';
import type { Log } from './__fixtures__/logging-server.ts';
import { policy } from './__fixtures__/policy.ts';
import { start } from './__fixtures__/start.ts';

const open: Policy = { version: '1', default: 'allow' };

const eras: [client: Era, server: Era][] = [
  ['legacy', 'legacy'],
  ['modern', 'modern'],
  ['legacy', 'modern'],
  ['modern', 'legacy'],
];

describe.each(eras)('a client of the %s era before a server of the %s era', (client, server) => {
  const sides = { client, server };

  test('sees what the server says of itself and no hidden tool', async () => {
    const guard = await start(policy, sides);
    const names = (await guard.client.listTools()).tools.map(({ name }) => name);
    expect(names).toContain('pay');
    expect(names).not.toContain('delete_note');
    expect(guard.client.getServerVersion()).toMatchObject({ name: 'logging', version: '1.0.0' });
    expect(guard.client.getInstructions()).toBe('Be plain.');
  });

  test('reaches reads, and nothing that the policy denies reaches the server', async () => {
    const guard = await start(policy, sides);
    const read = await guard.client.callTool({ name: 'read_note', arguments: { id: 7 } });
    expect(read).toMatchObject({ content: [{ type: 'text', text: 'read_note done' }], structuredContent: { id: 7 } });
    for (const [name, text] of [
      ['delete_note', 'does not offer'],
      ['pay', 'A person has to change the policy.'],
      ['unlisted', 'does not list'],
    ] as const) {
      const denied = await guard.client.callTool({ name, arguments: { amount: 1 } });
      expect(denied).toMatchObject({ isError: true, content: [{ type: 'text', text: expect.stringContaining(text) }] });
    }
    expect(guard.log).toEqual([{ tool: 'read_note', args: { id: 7 } }]);
  });

  test('is denied the 11th run in a minute and let through in the next', async () => {
    const guard = await start(policy, sides);
    const run = async () => (await guard.client.callTool({ name: 'run_job', arguments: {} })).isError ?? false;
    const first = [];
    for (let call = 0; call < 11; call += 1) first.push(await run());
    expect(first).toEqual([...Array(10).fill(false), true]);
    setClock(new Date('2026-03-01T12:00:59.999Z'));
    expect(await run()).toBe(true);
    setClock(new Date('2026-03-01T12:01:00Z'));
    expect(await run()).toBe(false);
    expect(guard.log).toHaveLength(11);
  });

  test('gets results equal to those without the guard', async () => {
    const guard = await start(open, sides);
    const log: Log = [];
    const direct = await connectClient(server, startServer(server, log));
    onTestFinished(() => direct.close());
    for (const [name, args] of [
      ['read_note', { id: 1 }],
      ['write_note', { text: 'é🔥\n' }],
      ['fail', {}],
      ['read_note', { id: 'wrong' }],
      ['nothing', {}],
    ] as const) {
      const ask = async (each: typeof direct) => {
        const { content, structuredContent, isError } = await each
          .callTool({ name, arguments: args })
          .catch((error: Error) => ({ content: error.message, structuredContent: undefined, isError: 'thrown' }));
        return { content, structuredContent, isError };
      };
      expect(await ask(guard.client)).toEqual(await ask(direct));
    }
    const { contents } = await guard.client.readResource({ uri: 'note://1' });
    expect(contents).toEqual((await direct.readResource({ uri: 'note://1' })).contents);
    const { messages } = await guard.client.getPrompt({ name: 'greet' });
    expect(messages).toEqual((await direct.getPrompt({ name: 'greet' })).messages);
    expect(guard.log).toEqual(log);
  });

  test('answers a question that the server asks in the middle of a call', async () => {
    const guard = await start(policy, { ...sides, capabilities: { elicitation: { form: {} } } });
    const result = await guard.client.callTool({ name: 'ask', arguments: {} });
    expect(result.content).toEqual([{ type: 'text', text: 'ask done' }]);
    expect(guard.log).toEqual([
      { tool: 'ask', args: expect.objectContaining({ action: 'accept', content: { name: 'Ada' } }) },
    ]);
  });

  test('gets progress, and its cancellation reaches the server', async () => {
    const guard = await start(policy, sides);
    const progress: number[] = [];
    await guard.client.callTool(
      { name: 'count', arguments: {} },
      { onprogress: (each) => progress.push(each.progress) },
    );
    expect(progress).toEqual([1, 2]);
    const abort = new AbortController();
    const waiting = guard.client.callTool({ name: 'wait', arguments: {} }, { signal: abort.signal });
    const ended = waiting.then(
      () => 'answered',
      (error: Error) => error.message,
    );
    await expect.poll(() => guard.log.some(({ tool }) => tool === 'wait')).toBe(true);
    abort.abort('enough');
    expect(await ended).toBe('enough');
    await expect.poll(() => guard.log.some(({ tool }) => tool === 'cancelled')).toBe(true);
  });

  test('sees no tool and gets no call through while the policy cannot be used', async () => {
    const guard = await start('{"version":"1","default":"allow","tols":{}}', sides);
    expect((await guard.client.listTools()).tools).toEqual([]);
    const denied = await guard.client.callTool({ name: 'read_note', arguments: { id: 1 } });
    expect(denied).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('tols') }] });
    expect(guard.log).toEqual([]);
  });
});
