import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ServerClassification } from '../catalog/classification.ts';
import type { Server } from '../catalog/server.ts';
import { readServers } from '../catalog/store.ts';
import { assessServer } from '../classification/assess-server.ts';
import { evaluate, loadPolicy, type LoadedPolicy } from './evaluate.ts';
import { compare } from './exports/__fixtures__/compare.ts';
import { exportServer } from './exports/export.ts';
import { exportFormats } from './exports/index.ts';
import { parsePolicy } from './parse-policy.ts';
import { recommendServer, type ToolRecommendation } from './recommend.ts';
import { defaultServerKey } from './server-key.ts';

const catalog = join(import.meta.dirname, '../../catalog');
const servers: { server: Server; classification: ServerClassification }[] = [];
for await (const reading of readServers(catalog)) {
  if (reading.ok) servers.push({ server: reading.value, classification: assessServer(reading.value) });
}

function readBack(text: string): LoadedPolicy {
  const parsed = parsePolicy(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return loadPolicy(parsed.policy);
}

/** What a policy does with a tool, in the words of the page. */
function enforced(loaded: LoadedPolicy, { tool, limit, conditions }: ToolRecommendation): string {
  const at = (calls: number) => evaluate(loaded, tool, {}, () => calls);
  const first = at(0);
  if (first.pointer.startsWith('/hide/')) return 'hidden';
  if (first.allowed) return at(1e9).allowed ? 'allowed' : 'capped';
  // A cap with conditions on arguments denies a call without any, at the condition and not before.
  return limit !== null && conditions.length > 0 && /\/(?:require|deny_if)\/\d+$/.test(first.pointer)
    ? 'capped'
    : 'denied';
}

describe('the committed catalog', { timeout: 60_000 }, () => {
  test('holds servers to recommend for', () => {
    expect(servers.length).toBeGreaterThan(0);
  });

  test.each(['recommended', 'read-only'] as const)(
    'gets %s policies that do with every tool what its page says',
    (profile) => {
      const [gateway] = exportFormats;
      const wrong = servers.flatMap(({ server, classification }) => {
        const recommendation = recommendServer(server, classification, profile);
        const exported = exportServer(gateway, recommendation, 'x');
        if (!exported.ok) return [`${server.id}: ${exported.refusal}`];
        const loaded = readBack(exported.text);
        return recommendation.tools.flatMap((each) => {
          const [page, guard] = [each.decision, enforced(loaded, each)];
          return page === guard ? [] : [`${server.id} ${each.tool}: the page says ${page}, the guard does ${guard}`];
        });
      });
      expect(wrong).toEqual([]);
    },
  );

  const known = servers.filter(({ server }) => /\/server-(?:filesystem|memory|everything)$/.test(server.id));
  test.each(exportFormats)('$id says of every tool of three real servers what the one table says', (format) => {
    expect(known).toHaveLength(3);
    for (const { server, classification } of known) {
      const key = defaultServerKey(server.id);
      const { wanted, ofServer, ofTool, whole } = compare(format, recommendServer(server, classification), key);
      expect(wanted).toHaveLength(server.tools.length);
      expect(ofServer).toEqual(wanted);
      expect(ofTool).toEqual(wanted);
      expect(whole).toMatchObject({ leftOut: [] });
    }
  });
});
