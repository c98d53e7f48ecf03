import { assert, property, string, stringMatching } from 'fast-check';
import { parse } from 'yaml';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { bank } from './__fixtures__/answers.ts';
import { exportServer } from './exports/export.ts';
import { exportFormats } from './exports/index.ts';
import { recommendServer } from './recommend.ts';
import { toYaml } from './exports/yaml.ts';
import { namesServer, refuseServerKey, writeServerKey } from './server-key-forms.ts';

const recommendation = recommendServer(bank.server, bank.classification);

function written(format: (typeof exportFormats)[number], key: string): string {
  const exported = exportServer(format, recommendation, key);
  return exported.ok ? exported.text : exported.refusal;
}

describe('the name of a server', () => {
  test.each(exportFormats)('changes the text of $title exactly where the page says that it does', (format) => {
    expect(written(format, 'one') !== written(format, 'other')).toBe(namesServer(format.id));
  });

  test.each(exportFormats)('is refused by $title with a sentence or stands whole in its text', (format) => {
    for (const key of ['a b', 'a_b', 'a.b', 'é', '"', '9', 'A', 'a:b', '-a']) {
      const refusal = refuseServerKey(format.id, key);
      if (refusal === undefined) expect(exportServer(format, recommendation, key).ok).toBe(true);
      else expect(refusal).toMatch(/^[A-Z].+ is not\.$/);
    }
  });
});

describe('a name in YAML', () => {
  const awkward = [
    'no',
    'NO',
    'Yes',
    'y',
    'null',
    '~',
    '1',
    '1e3',
    '0x1f',
    '1_000',
    '12:30:45',
    '.5',
    '-1',
    '2026-01-01',
    '- a',
    'a: b',
    'a #b',
    "'",
    '"',
    '\u2028',
    '\u{e0041}',
    '*a',
    '&a',
    '!a',
    '%a',
    '{a',
    '[a',
    '',
  ];

  test.each(awkward)('%j is text to parsers of both 1.1 and 1.2', (key) => {
    const text = `service: ${writeServerKey('kong', key)}\n${writeServerKey('litellm', key)}: 1\n`;
    expect(parse(text)).toEqual({ service: key, [key]: 1 });
    expect(load(text)).toEqual({ service: key, [key]: 1 });
  });

  test('with a letter first and then letters, digits and hyphens is written as the exports write it', () => {
    const names = stringMatching(/^[a-z][a-z0-9-]{0,12}$|^(?:no|on|y|null|true)$/);
    assert(
      property(names, (key) => {
        expect(toYaml({ service: key })).toBe(`service: ${writeServerKey('kong', key)}\n`);
      }),
      { numRuns: 2000 },
    );
  });

  test('of any characters is read back whole', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (key) => {
        expect(parse(`service: ${writeServerKey('kong', key)}\n`)).toEqual({ service: key });
      }),
      { numRuns: 1000 },
    );
  });
});
