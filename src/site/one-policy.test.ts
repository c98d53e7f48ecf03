import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toolPath } from '../catalog/server-id.ts';
import { readClassification, readServers } from '../catalog/store.ts';
import { exportServer } from '../policy/exports/export.ts';
import { readers } from '../policy/exports/__fixtures__/readers.ts';
import { exportFormats } from '../policy/exports/index.ts';
import { outcomeOf } from '../policy/outcome.ts';
import { policyAnswers } from '../policy/answers.ts';
import { recommendServer } from '../policy/recommend.ts';
import { defaultServerKey } from '../policy/server-key.ts';
import { recommendationsOf, serverProfiles } from './control.ts';
import { withJudgement } from './record-reader.ts';
import { serverTools } from './server-tools.ts';
import { twinOf } from './twin.ts';

const catalog = join(import.meta.dirname, '../../catalog');

// A shell and a policy engine for each tool would take minutes: the exports' own tests read these two back.
const costly = new Set(['docker', 'toolhive']);

test('pages, questions, twins, commands and exports say one thing of every tool of the committed catalog', async () => {
  const wrong: string[] = [];
  let tools = 0;
  for await (const reading of readServers(catalog)) {
    if (!reading.ok) continue;
    const server = reading.value;
    const record = await withJudgement(catalog, server);
    const shown = recommendationsOf(record);
    const stored = await readClassification(catalog, server.id);
    // As the command makes it, from what is stored.
    const command = recommendServer(server, stored?.ok ? stored.value : undefined);
    const says = (what: string, tool: string, same: boolean) => {
      if (!same) wrong.push(`${server.id} ${tool}: ${what}`);
    };
    const twin = JSON.parse(twinOf(record)) as { recommendations: unknown[] };
    const rows = new Map(serverTools(record).map((row) => [row.path, row.policy]));
    for (const [position, each] of shown.entries()) {
      const { policy, tool, decision, limit } = each;
      tools += 1;
      expect(command.tools[position], `${server.id} ${tool}`).toEqual(each);
      expect({ ...(twin.recommendations[position] as object), policy }).toEqual(each);
      const row = rows.get(toolPath(server.id, tool));
      says('its row', tool, row === (limit === null ? decision : `at most ${limit.max} a ${limit.window}`));
      const [enforce, rate, block] = policyAnswers(each);
      says('how to enforce', tool, enforce?.policy === policy && enforce.answer.includes(each.effect));
      says('how to limit', tool, (limit !== null) === (rate?.policy === policy));
      says('how to block', tool, (decision === 'hidden') === (block?.policy === policy));
    }
    const page = serverProfiles(record).find(({ id }) => id === 'recommended');
    const key = defaultServerKey(server.id);
    for (const format of exportFormats.filter(({ id }) => !costly.has(id))) {
      const written = exportServer(format, command, key);
      const tab = page?.formats.find((each) => each.format === format.id);
      if (!written.ok) {
        says(format.id, 'its page', tab?.parts === undefined);
        continue;
      }
      const text = tab?.parts?.join(tab.key) ?? '';
      // What no reader sees is written as an escape on pages alone.
      if (!/[\p{Cf}\p{Zl}\p{Zp}]/u.test(written.text)) says(format.id, 'its page', text === written.text);
      // Each look reads the whole text anew.
      for (const { tool, outcome, recommendation } of written.entries.slice(0, 5)) {
        const wanted = outcome === 'hide' && format.id === 'gemini-cli' ? 'deny' : outcome;
        says(format.id, tool, outcome === outcomeOf(recommendation.decision, format.can));
        says(`the page’s ${format.id}`, tool, readers[format.id]?.(text, tool, key) === wanted);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(tools).toBeGreaterThan(1000);
}, 300_000);
