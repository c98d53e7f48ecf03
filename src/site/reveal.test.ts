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
});
