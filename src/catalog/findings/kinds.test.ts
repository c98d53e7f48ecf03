import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFindings } from './find-findings.ts';
import { findingKinds } from './kinds/index.ts';
import { findingGroups, type FindingExample, type FindingServer } from './kind.ts';

const bare: FindingServer = { id: 'npm/example', title: 'Example', packages: [], remotes: [], tools: [] };

/** The server that an example stands for: its tool first, the siblings after it. */
function serverOf(example: FindingExample): FindingServer {
  if (typeof example === 'string') return { ...bare, tools: [{ name: 'example', description: example }] };
  const { name, title, description, parameters, siblings = [], server = {} } = example;
  const isServer = name === undefined && description === undefined && parameters === undefined;
  const tool = {
    name: name ?? 'example',
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(parameters === undefined ? {} : { inputSchema: { type: 'object', properties: parameters } }),
  };
  return { ...bare, ...server, tools: isServer ? [] : [tool, ...siblings] };
}

describe('the set of kinds', () => {
  it('lists every file once, under the id that is its name', () => {
    const files = readdirSync(new URL('kinds/', import.meta.url))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(findingKinds.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(new Set(findingKinds.map(({ id }) => id)).size).toBe(findingKinds.length);
  });

  it('has a kind of every group, and each says why and when it is harmless', () => {
    expect(new Set(findingKinds.map(({ group }) => group))).toEqual(new Set(findingGroups));
    for (const { id, title, why } of findingKinds) {
      expect(title, id).toMatch(/^A .+\.$/);
      expect(why.length, id).toBeGreaterThan(80);
      expect(`${title} ${why}`, id).not.toMatch(/\b(?:safe|simply)\b|\bmalicious\b/i);
    }
  });
});

describe.each(findingKinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  it.each(kind.examples.matches)('finds %j', (example) => {
    const found = findFindings(serverOf(example)).filter((one) => one.id === id);
    expect(found.length).toBeGreaterThan(0);
    for (const { evidence, message, pointer } of found) {
      expect(evidence).not.toBe('');
      expect(message).toMatch(/[.]$/);
      expect(pointer).toMatch(/^\//);
    }
  });

  it.each(kind.examples.ignores)('ignores %j', (example) => {
    expect(findFindings(serverOf(example)).filter((one) => one.id === id)).toEqual([]);
  });
});
