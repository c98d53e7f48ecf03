import { describe, expect, test } from 'vitest';
import { answer, bank, server, tool } from '../__fixtures__/answers.ts';
import { profileIds } from '../profile.ts';
import { recommendServer } from '../recommend.ts';
import { compare } from './__fixtures__/compare.ts';
import { readers } from './__fixtures__/readers.ts';
import { exportServer } from './export.ts';
import { exportFormats } from './index.ts';

const hostileNames =
  String.raw`yes no null 1.0 1e3 0x1F ~ - a: # %d &e !f @g * ? " ' \ a"b\c $(id) ;id a,b a:b __proto__ constructor
  toString 搜索 é 🔥 """ ''' [[rule]] ]]> {{x}} } a/*b*/ a|b <b>`
    .split(/\s+/)
    .concat(
      'a b',
      ' ',
      'a\nb',
      'a\r\nb',
      'a\tb',
      '\u2028',
      '\u0000',
      'read\u202egnp',
      'a\u200bb',
      '\u{e0041}',
      '`id`',
      '- a',
      'a: b',
      '# c',
    );
const hostileKeys = [
  'a.b',
  'a b',
  'a"b',
  "a'b",
  'a\nb',
  'a: b',
  '$(id)',
  '__proto__',
  'é',
  'A',
  'a_b',
  'a,b',
  'a]b',
  '',
  '../x',
];

describe('every format', () => {
  test('has a reader of its own in the tests', () => {
    expect(Object.keys(readers).toSorted()).toEqual(exportFormats.map(({ id }) => id).toSorted());
  });

  const pairs = exportFormats.flatMap((format) => profileIds.map((profile) => ({ format, profile, id: format.id })));
  const refused = pairs.filter(({ format, profile }) => profile === 'supervised' && !format.can.ask);

  test.each(refused)('$id refuses the $profile profile, for it cannot ask', ({ format, profile }) => {
    const recommendation = recommendServer(bank.server, bank.classification, profile);
    const refusal = expect.stringMatching(/\.$/);
    expect(exportServer(format, recommendation, 'bank')).toMatchObject({ ok: false, refusal });
  });

  test.each(pairs.filter((pair) => !refused.includes(pair)))(
    '$id holds the $profile profile',
    ({ format, profile }) => {
      const recommendation = recommendServer(bank.server, bank.classification, profile);
      const { wanted, ofServer, ofTool } = compare(format, recommendation, 'bank');
      expect(ofServer).toEqual(wanted);
      expect(ofTool).toEqual(wanted);
    },
  );

  for (const format of exportFormats) {
    test(`${format.id} keeps hostile names whole or refuses them with a sentence`, () => {
      // The TOML reader takes a key that every object inherits for one that is set twice.
      const names = hostileNames.filter(
        (name) => format.language !== 'toml' || !(name in Object.prototype) || name === '__proto__',
      );
      for (const [category, level] of [
        ['Read', 'low'],
        ['Write', 'low'],
        ['Destructive', 'high'],
      ] as const) {
        const made = server([
          [tool('plain'), answer('Read', 'low')],
          ...names.map(
            (name) => [tool(name), answer(category, level)] as [ReturnType<typeof tool>, ReturnType<typeof answer>],
          ),
        ]);
        const { wanted, ofServer, whole } = compare(format, recommendServer(made.server, made.classification), 'srv');
        expect(ofServer).toEqual(wanted);
        for (const { reason } of whole.ok ? whole.leftOut : []) expect(reason).toMatch(/\.$/);
      }
    });

    test(`${format.id} keeps a hostile name of the server from changing the text, or refuses it`, () => {
      const recommendation = recommendServer(bank.server, bank.classification);
      const made = hostileKeys.map((key) => ({ key, exported: exportServer(format, recommendation, key) }));
      const refusals = made.flatMap(({ exported }) => (exported.ok ? [] : [exported.refusal]));
      expect(refusals.filter((refusal) => !refusal.endsWith('.'))).toEqual([]);
      for (const { key } of made.filter(({ exported }) => exported.ok)) {
        const { wanted, ofServer } = compare(format, recommendation, key);
        expect(ofServer).toEqual(wanted);
      }
    });
  }
});
