import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { classify } from './classify.ts';
import { rules } from './rules/index.ts';
import { facts } from './rule.ts';
import { riskTable } from './risk.ts';
import { inputOf, resolvePointer } from './testing.ts';
import { viewOf } from './view.ts';

describe('the set of rules', () => {
  it('lists every file once, under the id that is its name', () => {
    const files = readdirSync(new URL('rules/', import.meta.url))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && name !== 'references.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('has at least 25 rules', () => {
    expect(rules.length).toBeGreaterThanOrEqual(25);
  });

  it('gives every rule a sentence, a reason and references on the web', () => {
    for (const { id, title, rationale, references, confidence, effect } of rules) {
      expect(title, id).toMatch(/^The .+\.$/);
      expect(rationale.length, id).toBeGreaterThan(30);
      expect(`${title} ${rationale} ${effect.says}`, id).not.toMatch(/\b(?:safe|simply)\b/i);
      for (const { url } of references) expect(new URL(url).protocol, id).toBe('https:');
      expect(confidence, id).toBeGreaterThan(0);
      expect(confidence, id).toBeLessThanOrEqual(1);
    }
  });

  it('asks in the risk table only for facts and capabilities that some rule finds', () => {
    const found = new Set<string>(rules.flatMap(({ effect }) => [effect.fact ?? [], effect.capability ?? []].flat()));
    for (const { any = [], none = [] } of riskTable)
      for (const name of [...any, ...none]) expect(found, name).toContain(name);
    for (const fact of facts) expect(found, fact).toContain(fact);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.matches)('finds %j and quotes its words where it points', (example) => {
    const input = inputOf(example);
    const findings = [...rule.find(viewOf(input))];
    expect(findings.length).toBeGreaterThan(0);
    for (const { pointer, text } of findings) {
      const value = resolvePointer(input, pointer);
      expect(value, pointer).toBeDefined();
      const quoted = typeof value === 'string' && value.includes(text);
      expect(quoted || pointer.endsWith(`/${text}`) || String(value) === text, `${pointer} holds ${text}`).toBe(true);
    }
  });

  it.each(rule.examples.ignores)('ignores %j', (example) => {
    const { found } = assess(inputOf(example));
    expect(found.filter((one) => one.rule === rule && one.weight > 0.2)).toEqual([]);
  });
});

describe('every example', () => {
  it.each(rules.flatMap(({ examples }) => [...examples.matches, ...examples.ignores]))(
    '%j has evidence for an answer',
    (example) => {
      const answer = classify(inputOf(example));
      if (answer.category !== 'unknown') expect(answer.evidence.length).toBeGreaterThan(0);
      expect(answer.rationale).toMatch(/\.$/);
    },
  );
});
