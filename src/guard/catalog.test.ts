import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '../catalog/clock.ts';
import type { Server } from '../catalog/server.ts';
import { readServers } from '../catalog/store.ts';
import type { ToolRecommendation } from '../policy/recommend.ts';
import { recommendationsOf } from '../site/control.ts';
import { withJudgement } from '../site/record-reader.ts';
import { KeptAudit } from './__fixtures__/harness.ts';
import { catalogPolicy } from './catalog-policy.ts';
import { MemoryCounters } from './counters.ts';
import { Definitions } from './definitions.ts';
import { Gate } from './gate.ts';

beforeEach(() => setClock(new Date('2026-03-01T12:00:30Z')));
afterEach(() => setClock(undefined));

const catalog = join(import.meta.dirname, '../../catalog');

/** What the guard does with a tool, in the word that the tool's page prints. */
function done(gate: Gate, audit: KeptAudit, definitions: Definitions, { tool, limit }: ToolRecommendation): string {
  if (gate.visible([{ name: tool }]).length === 0) return 'hidden';
  const most = (limit?.max ?? 100) + 1;
  let passed = 0;
  while (passed < most && gate.enter(tool, {}, tool, definitions).allowed) passed += 1;
  if (passed === most) return 'allowed';
  const { pointer = '' } = audit.entries.at(-1) ?? {};
  if (passed > 0) return passed === limit?.max && pointer.endsWith('/limits/0') ? 'capped' : `capped at ${passed}`;
  // A cap with conditions on arguments denies a call without any arguments, at the condition.
  return limit !== null && /\/(?:require\/\d+|deny_if\/\d+)$/.test(pointer) ? 'capped' : 'denied';
}

test('every recommended policy of the committed catalog does with each tool what its page prints', async () => {
  const servers: Server[] = [];
  for await (const reading of readServers(catalog)) if (reading.ok) servers.push(reading.value);
  expect(servers.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  const met = new Set<string>();
  for (const server of servers) {
    const printed = recommendationsOf(await withJudgement(catalog, server));
    const audit = new KeptAudit();
    const gate = new Gate(
      { state: await catalogPolicy(catalog, server.id, 'recommended') },
      new MemoryCounters(),
      audit,
    );
    const definitions = new Definitions();
    definitions.update(server.tools);
    for (const each of printed) {
      const did = done(gate, audit, definitions, each);
      met.add(did);
      if (did !== each.decision) wrong.push(`${server.id} ${each.tool}: its page says ${each.decision}, it is ${did}`);
    }
    gate.reportDrift('', definitions);
    expect(audit.entries.filter(({ event }) => event === 'definitions')).toEqual([]);
  }
  expect(wrong).toEqual([]);
  expect([...met].toSorted()).toEqual(['allowed', 'capped', 'denied', 'hidden']);
}, 120_000);
