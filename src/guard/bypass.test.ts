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
      if (message.id === undefined || message.method === undefined || JSON.stringify(message).includes('slow')) return;
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
  const framed = (message: object) => ({ jsonrpc: '2.0', ...message });
  const send = (message: object | object[]) =>
    near.send((Array.isArray(message) ? message.map(framed) : framed(message)) as JSONRPCMessage);
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
  return {
    send,
    answers,
    guard,
    reached,
    calls: () => reached.filter((message) => JSON.stringify(message).includes('wipe')),
  };
}

const rules = '{"version":"1","default":"deny","hide":["wipe"],"tools":{"ok":{}}}';
const call = (name: unknown, more: object = {}) => ({ id: 1, method: 'tools/call', params: { name, ...more } });
/** JSON as it comes over the wire, where one key can stand twice and a number can be any. */
const wire = (text: string) => JSON.parse(text) as { id?: unknown };

const attacks: [name: string, message: object | object[]][] = [
  ['a call', call('wipe')],
  ['a call without an id', { method: 'tools/call', params: { name: 'wipe' } }],
  ['a call in capitals', { ...call('wipe'), method: 'Tools/Call' }],
  ['a call behind a space', { ...call('wipe'), method: ' tools/call' }],
  ['a call in letters of full width', { ...call('wipe'), method: 'ｔｏｏｌｓ/call' }],
  ['a call before a NUL', { ...call('wipe'), method: 'tools/call\0' }],
  ['another method of tools', { ...call('wipe'), method: 'tools/execute' }],
  ['a retry of a call that nobody made', call('wipe', { requestState: 'guard-1', inputResponses: {} })],
  ['a call whose name is a list', call(['wipe'])],
  ['a call whose name is an object that prints as one', call({ toString: 'wipe' })],
  ['a call with its name twice', wire('{"id":1,"method":"tools/call","params":{"name":"ok","name":"wipe"}}')],
  [
    'a call with its parameters twice',
    wire('{"id":1,"method":"tools/call","params":{"name":"ok"},"params":{"name":"wipe"}}'),
  ],
  ['a call with its method twice', wire('{"id":1,"method":"ping","method":"tools/call","params":{"name":"wipe"}}')],
  ['a call of a name in capitals', call('WIPE')],
  ['a call of a name in letters of full width', call('ｗｉｐｅ')],
  ['a call of a name with a letter that is not seen', call('wi\u200bpe')],
  ['a call of a name with a space behind it', call('wipe ')],
  ['a call as a task', call('wipe', { task: { ttl: 60_000 } })],
  ['a call that names another tool beside', call('wipe', { _meta: { name: 'ok' }, tool: 'ok' })],
  ['a call with the id of another one', { ...call('wipe'), id: 99 }],
  ['a call with an id beyond all numbers', wire('{"id":1e400,"method":"tools/call","params":{"name":"wipe"}}')],
  ['a call with a long id', { ...call('wipe'), id: 'x'.repeat(100_000) }],
  ['a call with an id that is null', { ...call('wipe'), id: null }],
  ['calls in a batch', [call('ok'), { ...call('wipe'), id: 2 }]],
  ['a notification that looks like a call', { method: 'notifications/../tools/call', params: { name: 'wipe' } }],
  ['an answer that looks like a call', { id: 1, result: {}, method: 'tools/call', params: { name: 'wipe' } }],
];

describe('no way around the policy', () => {
  test.each(attacks)('%s does not reach the server', async (_, message) => {
    const { send, guard, calls, answers } = await raw(rules);
    await send(message);
    await send({ id: 100, method: 'ping' });
    await expect.poll(() => answers.some((answer) => 'id' in answer && answer.id === 100)).toBe(true);
    // What a denied call is answered needs a turn more than a ping.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls()).toEqual([]);
    await guard.close();
  });

  test.each(['WIPE', 'ｗｉｐｅ', 'wi-pe', 'wipe ', 'Wi_pe', 'wi\u200bpe', 'wípe'])(
    'where the default allows, %j does not pass for a hidden tool that a lenient server would take it for',
    async (name) => {
      const { send, guard, calls, answers } = await raw('{"version":"1","default":"allow","hide":["wipe"]}');
      await send(call(name));
      await expect
        .poll(() => answers.find((answer) => 'id' in answer && answer.id === 1))
        .toMatchObject({
          result: { isError: true },
        });
      expect(calls()).toEqual([]);
      await send({ ...call('wiper'), id: 2 });
      await expect.poll(() => calls()).toHaveLength(1);
      await guard.close();
    },
  );

  test('a quota is not won back by cancelling the call', async () => {
    const limits = '[{"counter":"c","window":"day","max":1,"scope":"grant"}]';
    const { send, guard, answers, reached } = await raw(
      `{"version":"1","default":"deny","tools":{"slow":{"limits":${limits}}}}`,
    );
    const slow = () => reached.filter((message) => JSON.stringify(message).includes('slow'));
    await send(call('slow'));
    await expect.poll(slow).toHaveLength(1);
    await send({ method: 'notifications/cancelled', params: { requestId: 1 } });
    await send({ ...call('slow'), id: 2 });
    await expect
      .poll(() => answers.find((answer) => 'id' in answer && answer.id === 2))
      .toMatchObject({
        result: { isError: true },
      });
    expect(slow()).toHaveLength(1);
    await guard.close();
  });

  test('a notification still reaches the server', async () => {
    const { send, guard, calls } = await raw('{"version":"1","default":"deny"}');
    await send({ method: 'notifications/roots/list_changed', params: { _meta: { note: 'wipe' } } });
    await expect.poll(() => calls().length).toBe(1);
    await guard.close();
  });
});
