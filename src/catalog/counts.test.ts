import { expect, test } from 'vitest';
import { countedOf, ServerCounter } from './counts.ts';

const url = 'https://x.example/mcp';
const transport = 'streamable-http' as const;

test('says apart who answered, who wants authorization, who has tools, and how these were obtained', () => {
  const counter = new ServerCounter();
  counter.add(countedOf({ toolsOrigin: { source: 'npm', from: 'tools/list', of: 'x@1' }, tools: [1, 2] }));
  counter.add(countedOf({ toolsOrigin: { source: 'tools-list', from: 'tools/list' }, tools: [1] }));
  counter.add(countedOf({ toolsOrigin: { source: 'mcpm', from: 'published' }, tools: [1, 2, 3] }));
  counter.add(countedOf({ toolsOrigin: null, remotes: [{ type: transport, url, answer: { outcome: 'wants-authorization', transport } }] }));
  counter.add(countedOf({ toolsOrigin: null, remotes: [{ type: transport, url }], tools: [] }));
  expect(counter.counts).toEqual({
    reachable: 2,
    wantsAuthorization: 1,
    withTools: 3,
    tools: 6,
    toolsFrom: { 'tools/list': 3, published: 3, extracted: 0 },
  });
});
