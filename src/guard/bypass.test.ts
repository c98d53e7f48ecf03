import { InMemoryTransport, type JSONRPCMessage } from '@modelcontextprotocol/client';
import { describe, expect, test } from 'vitest';
import { MemoryCounters } from './counters.ts';
import { Gate } from './gate.ts';
import { readPolicyText } from './policy-file.ts';
import { guardStdio } from './stdio.ts';
import { SilentAudit } from './__fixtures__/harness.ts';

/** A server that answers anything and keeps every message, and a client that writes raw messages. */
async function raw(policy: string) {
  const [near, far] = InMemoryTransport.createLinkedPair();
  const [serverNear, serverFar] = InMemoryTransport.createLinkedPair();
  const reached: JSONRPCMessage[] = [];
  const info = { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 's', version: '1' } };
  Object.assign(serverFar, {
    onmessage(message: { id?: number; method?: string } & JSONRPCMessage) {
      reached.push(message);
      if (message.id === undefined || message.method === undefined) return;
      const answers: Record<string, object> = { initialize: info, 'tools/list': { tools: [] } };
      const answer = answers[message.method];
      const found =
        answer === undefined ? { error: { code: -32601, message: 'Method not found' } } : { result: answer };
      void serverFar.send({ jsonrpc: '2.0', id: message.id, ...found } as JSONRPCMessage);
    },
  });
  await serverFar.start();
  const gate = new Gate({ state: readPolicyText(policy) }, new MemoryCounters(), new SilentAudit());
  const settings = { timeout: 2000, readTools: () => [] };
  const guard = guardStdio(
    () => serverNear,
    { gate, grant: 'test', settings },
    { failed: () => {}, closed: () => {} },
    far,
  );
  const answers: JSONRPCMessage[] = [];
  Object.assign(near, { onmessage: (message: JSONRPCMessage) => answers.push(message) });
  await near.start();
  const send = (message: object) => near.send({ jsonrpc: '2.0', ...message } as JSONRPCMessage);
  await send({
    id: 0,
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: { roots: { listChanged: true } },
      clientInfo: { name: 'c', version: '1' },
    },
  });
  await expect.poll(() => answers.length).toBe(1);
  await send({ method: 'notifications/initialized' });
  return { send, answers, guard, calls: () => reached.filter((message) => JSON.stringify(message).includes('wipe')) };
}

describe('no way around the policy', () => {
  test.each([
    ['a call', { id: 1, method: 'tools/call', params: { name: 'wipe' } }],
    ['a call without an id', { method: 'tools/call', params: { name: 'wipe' } }],
    ['a call in capitals', { id: 1, method: 'Tools/Call', params: { name: 'wipe' } }],
    ['a call behind a space', { id: 1, method: ' tools/call', params: { name: 'wipe' } }],
    ['another method of tools', { id: 1, method: 'tools/execute', params: { name: 'wipe' } }],
    [
      'a retry of a call that nobody made',
      { id: 1, method: 'tools/call', params: { name: 'wipe', requestState: 'guard-1', inputResponses: {} } },
    ],
    ['a call whose name is a list', { id: 1, method: 'tools/call', params: { name: ['wipe'] } }],
    ['a call with its name twice', JSON.parse('{"id":1,"method":"tools/call","params":{"name":"ok","name":"wipe"}}')],
  ])('%s does not reach the server', async (_, message) => {
    const { send, guard, calls, answers } = await raw(
      '{"version":"1","default":"deny","hide":["wipe"],"tools":{"ok":{}}}',
    );
    await send(message);
    await send({ id: 99, method: 'ping' });
    await expect.poll(() => answers.some((answer) => 'id' in answer && answer.id === 99)).toBe(true);
    await expect
      .poll(() => message.id === undefined || answers.some((answer) => 'id' in answer && answer.id === 1))
      .toBe(true);
    expect(calls()).toEqual([]);
    await guard.close();
  });

  test('a notification still reaches the server', async () => {
    const { send, guard, calls } = await raw('{"version":"1","default":"deny"}');
    await send({ method: 'notifications/roots/list_changed', params: { _meta: { note: 'wipe' } } });
    await expect.poll(() => calls().length).toBe(1);
    await guard.close();
  });
});
