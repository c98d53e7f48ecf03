import { beforeAll, describe, expect, test } from 'vitest';
import { categories, riskLevels, type Classification } from '../catalog/classification.ts';
import { defaultServerKey } from '../policy/server-key.ts';
import { recommendationsOf, serverProfiles, toolFormats } from './control.ts';
import { attacksFor } from './attacks.ts';
import { evidenceByRule } from './evidence-by-rule.ts';
import { confidenceWord, hintRows } from './fact-card.ts';
import { toolQuestions } from './faq.ts';
import { wrongClassificationLink } from './issue-link.ts';
import { overrideOf } from './override-note.ts';
import { readServerRecord, type ServerRecord } from './record-reader.ts';
import { reveal } from './reveal.ts';
import { serverVerdict } from './server-view.ts';
import { riskLevelTexts } from './texts/risk-levels.ts';
import { toolHead, type ToolRecord } from './tool-view.ts';
import { isTrifecta, trifectaLegs } from './trifecta.ts';
import { twinOf } from './twin.ts';
import { unknownAnswer, verdict } from './verdict.ts';

const fixture = 'src/e2e/fixture-catalog';
let payments: ServerRecord;
let hostile: ServerRecord;

function toolOf(record: ServerRecord, name: string): ToolRecord {
  const offset = record.server.tools.findIndex((tool) => tool.name === name);
  return { server: record.server, tool: record.server.tools[offset]!, answer: record.answers[offset]! };
}

beforeAll(async () => {
  payments = await readServerRecord(fixture, 'com.example.ledgerlane/payments');
  hostile = await readServerRecord(fixture, 'remote/evil.example~mcp');
});

describe('the verdict', () => {
  test('is one sentence that says the consequence of its own level', () => {
    for (const category of categories) {
      for (const riskLevel of riskLevels) {
        const sentence = verdict({ category, riskLevel, capabilities: [] });
        expect(sentence).toMatch(/^[A-Z].+\.$/);
        expect(sentence).toContain(riskLevelTexts[riskLevel].consequence);
      }
    }
  });

  test('prefers the capability that says more, except on low tools', () => {
    const answer = { category: 'Read', capabilities: ['read-secrets'] } as const;
    expect(verdict({ ...answer, capabilities: [...answer.capabilities], riskLevel: 'high' })).toMatch(/passwords/);
    expect(verdict({ ...answer, capabilities: [...answer.capabilities], riskLevel: 'low' })).toMatch(/^Returns/);
  });

  test('never claims anything of an unclassified tool', () => {
    expect(verdict(unknownAnswer)).toMatch(/treat it as if it could do anything/);
  });
});

describe('the server’s verdict', () => {
  test.each([
    [{ levels: {}, toolCount: 0, from: null }, /nothing is known/],
    [{ levels: {}, toolCount: 0, from: 'tools/list' }, /list is empty/],
    [{ levels: { critical: 1 }, toolCount: 1, from: 'published' }, /^Its only tool is of critical risk/],
    [{ levels: { high: 2 }, toolCount: 2, from: 'published' }, /^All 2 tools are of high risk/],
    [{ levels: { high: 1, low: 3 }, toolCount: 4, from: 'published' }, /^1 of 4 tools is of high risk/],
    [{ levels: { unknown: 1, medium: 2 }, toolCount: 3, from: 'published' }, /^1 of 3 tools is of unknown risk/],
  ] as const)('of %j matches %s', (row, pattern) => {
    expect(serverVerdict(row)).toMatch(pattern);
  });
});

describe('the tool page’s texts', () => {
  test('answer six questions with the tool’s own policy', () => {
    const record = toolOf(payments, 'transfer_funds');
    const recommendation =
      recommendationsOf(payments)[1 + payments.server.tools.findIndex((t) => t.name === 'create_refund')]!;
    expect(recommendation.tool).toBe('transfer_funds');
    const questions = toolQuestions(record, recommendation);
    expect(questions).toHaveLength(6);
    expect(questions.map(({ answer }) => answer).join(' ')).toContain(recommendation.effect);
  });

  test('have unique titles', () => {
    const titles = [payments, hostile].flatMap((record) =>
      record.server.tools.map(({ name }) => toolHead(toolOf(record, name)).title),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('show hints as declared and name the conflict', () => {
    const { tool, answer } = toolOf(payments, 'create_refund');
    const rows = hintRows(tool, answer);
    expect(rows.map(({ hint }) => hint)).toEqual([
      'readOnlyHint',
      'destructiveHint',
      'idempotentHint',
      'openWorldHint',
    ]);
    expect(rows[0]).toMatchObject({ declared: 'changes nothing', conflict: 'may change things' });
    expect(rows[2]).not.toHaveProperty('conflict');
  });

  test('call confidence high from 0.9 and low below 0.7', () => {
    expect([0.9, 0.89, 0.7, 0.69].map(confidenceWord)).toEqual(['high', 'medium', 'medium', 'low']);
  });

  test('put evidence under its rule without loss', () => {
    const { answer } = toolOf(payments, 'create_refund');
    const quotes = evidenceByRule(answer.evidence).flatMap((group) => group.quotes);
    expect(quotes).toHaveLength(answer.evidence.length);
  });
});

describe('the policy formats', () => {
  test('hold no hidden character, and every format says what it cannot express', () => {
    for (const recommendation of recommendationsOf(hostile)) {
      for (const { parts, key, notes } of toolFormats(defaultServerKey(hostile.server.id), recommendation)) {
        const text = parts?.join(key);
        expect(notes.length).toBeGreaterThan(0);
        for (const note of notes) expect(reveal(note)).toBe(note);
        if (text?.startsWith('{')) expect(reveal(text)).toBe(text);
      }
    }
  });

  test('of a server are shown for each profile, the asking one without formats that cannot ask', () => {
    const [readOnly, recommended, supervised] = serverProfiles(payments);
    expect(recommended?.formats[0]?.format).toBe('gateway');
    expect(readOnly?.formats.length).toBe(recommended?.formats.length);
    expect(supervised?.formats.map(({ format }) => format)).not.toContain('gateway');
  });

  test('of a large server are whole in the recommended profile alone', () => {
    const many = Array.from({ length: 61 }, (_, n) => n);
    const record: ServerRecord = {
      override: undefined,
      correction: undefined,
      server: { ...payments.server, tools: many.map((n) => ({ ...payments.server.tools[0]!, name: `tool_${n}` })) },
      answers: many.map(() => payments.answers[0]!),
    };
    expect(serverProfiles(record).map(({ inFull }) => inFull)).toEqual([false, true, false]);
  });
});

describe('reporting a wrong label', () => {
  test('fills in the tool, the answer and the evidence, within the length an address may have', () => {
    const record = toolOf(payments, 'create_refund');
    const flood: Classification['evidence'] = Array.from({ length: 500 }, () => record.answer.evidence[0]!);
    const link = new URL(wrongClassificationLink({ ...record, answer: { ...record.answer, evidence: flood } }));
    expect(link.href.length).toBeLessThanOrEqual(4000);
    const body = link.searchParams.get('body');
    expect(body).toContain('tools/create_refund/');
    expect(body).toContain(flood[0]?.rule);
  });

  test('quote a stranger’s words as code, so that they call nobody and link nowhere', () => {
    const record = toolOf(payments, 'create_refund');
    const evidence = [{ ...record.answer.evidence[0]!, text: 'ask `@someone`\n# see [here](https://x.example)' }];
    const link = new URL(wrongClassificationLink({ ...record, answer: { ...record.answer, evidence } }));
    expect(link.searchParams.get('body')).toContain('`ask ’@someone’ # see [here](https://x.example)`');
  });
});

describe('the rest of the record', () => {
  test('takes an override by the tool’s own name alone', () => {
    const override = { server: 'a/b', tools: {} };
    expect(overrideOf(override, 'constructor')).toBeUndefined();
    expect(overrideOf(undefined, 'x')).toBeUndefined();
  });

  test('calls three legs a trifecta and two not', async () => {
    const mail = await readServerRecord(fixture, 'io.github.Northlight/mailroom');
    const tools = mail.server.tools.map(({ name }, position) => ({ name, answer: mail.answers[position]! }));
    expect(isTrifecta(trifectaLegs(tools))).toBe(true);
    expect(isTrifecta(trifectaLegs(tools.slice(0, 1)))).toBe(false);
  });

  test('has a twin that is JSON with one answer and one recommendation a tool', () => {
    const twin = JSON.parse(twinOf(hostile));
    expect(twin.classifications).toHaveLength(hostile.server.tools.length);
    expect(twin.recommendations).toHaveLength(hostile.server.tools.length);
    expect(twin.server.tools.map((tool: { name: string }) => tool.name)).toEqual(
      hostile.server.tools.map((tool) => tool.name),
    );
  });

  test('matches attack patterns by signs in the text, then by capability, the closest first', () => {
    const attack = { title: 'b', summary: '', path: '/b/', capabilities: ['bulk', 'publish'] as const, findings: [] };
    const other = {
      title: 'a',
      summary: '',
      path: '/a/',
      capabilities: ['bulk'] as const,
      findings: ['keeps-from-user'],
    };
    const list = [attack, other].map((one) => ({ ...one, capabilities: [...one.capabilities] }));
    expect(attacksFor(list, ['bulk', 'publish']).map(({ path }) => path)).toEqual(['/b/', '/a/']);
    expect(attacksFor(list, ['read-files'])).toEqual([]);
    expect(attacksFor(list, ['publish'], ['keeps-from-user']).map(({ path }) => path)).toEqual(['/a/', '/b/']);
  });
});
