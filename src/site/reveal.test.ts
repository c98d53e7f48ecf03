import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { escapeHidden, excerpt, reveal } from './reveal.ts';

describe('reveal', () => {
  test('writes bidirectional overrides, zero-width characters and escapes as their code points', () => {
    expect(reveal('a\u202eb\u200bc\u001b[31m')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+001B⟩[31m');
  });

  test('shows tag characters and lone surrogates', () => {
    expect(reveal('\u{e0041}')).toBe('⟨U+E0041⟩');
    expect(reveal('\ud83d')).toBe('⟨U+D83D⟩');
  });

  test('shows every control, format and separating character up to U+206F, however plain the text around it', () => {
    const codes = Array.from({ length: 0x2070 }, (_, code) => String.fromCharCode(code));
    const hidden = codes.filter((one) =>
      /[\p{Cc}\p{Zl}\p{Zp}]|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e]/u.test(one),
    );
    const kept = hidden.filter((one) => reveal(`“é…${one}—”`).includes(one));
    expect(kept).toEqual(['\t', '\n']);
  });

  test('keeps line feeds, tabs, emoji, CJK and right-to-left letters', () => {
    const text = 'a\n\tb 🚀 查询 البحث';
    expect(reveal(text)).toBe(text);
    expect(reveal('a\r\nb')).toBe('a\nb');
  });
});

describe('escapeHidden', () => {
  test('gives JSON with the same meaning and no hidden character', () => {
    const value = { 'a\u202eb': '\u{e0041}\u200b' };
    const text = escapeHidden(JSON.stringify(value), 'json');
    expect(JSON.parse(text)).toEqual(value);
    expect(reveal(text)).toBe(text);
  });

  test('gives TOML with the same meaning and no hidden character', () => {
    const value = { name: 'a\u202eb\u{e0041}\u200b' };
    const text = escapeHidden(stringify(value), 'toml');
    expect(parse(text)).toEqual(value);
    expect(reveal(text)).toBe(text);
  });
});

describe('excerpt', () => {
  test('puts the text on one line and cuts between characters', () => {
    expect(excerpt('one\n  two', 20)).toBe('one two');
    expect(excerpt('🚀🚀🚀🚀', 3)).toBe('🚀🚀…');
    expect(excerpt('exact', 5)).toBe('exact');
  });

  test('cuts a long text where it would cut it when it looked at all of it', () => {
    const pieces = ['word ', '  ', '\n', '🚀', '\u202e', '\r\n', 'x', '\ud83d', '\u00a0'];
    for (let seed = 0; seed < 300; seed += 1) {
      const text = Array.from({ length: 200 }, (_, at) => pieces[(seed * 31 + at * at * 7 + at * (seed % 5)) % 9]).join(
        '',
      );
      const line = reveal(text).replace(/\s+/g, ' ').trim();
      for (const length of [1, 5, 20]) {
        const characters = Array.from(line);
        const cut = characters.slice(0, length - 1).join('');
        const expected = characters.length <= length ? line : `${cut.trimEnd()}…`;
        expect(excerpt(text, length)).toBe(expected);
      }
    }
  });
});
