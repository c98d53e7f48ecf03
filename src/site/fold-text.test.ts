import { describe, expect, test } from 'vitest';
import type { TextPart } from './evidence-marks.ts';
import { foldText } from './fold-text.ts';

const joined = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');

describe('a long text', () => {
  test('that has room stands whole', () => {
    const parts = [{ text: 'ab ' }, { text: 'cd', rule: 'r' }];
    expect(foldText(parts, 5)).toEqual({ shown: parts, folded: [] });
  });

  test('is cut between words', () => {
    expect(foldText([{ text: 'one two three' }], 9)).toEqual({
      shown: [{ text: 'one two ' }],
      folded: [{ text: 'three' }],
    });
  });

  test('is cut inside no marked piece and inside no character', () => {
    expect(foldText([{ text: 'a' }, { text: 'long mark', rule: 'r' }, { text: 'b' }], 3)).toEqual({
      shown: [{ text: 'a' }, { text: 'long mark', rule: 'r' }],
      folded: [{ text: 'b' }],
    });
    expect(foldText([{ text: '🚀'.repeat(400) }], 301).shown[0]!.text).toBe('🚀'.repeat(150));
  });

  test('loses nothing, wherever it is cut', () => {
    const parts = [{ text: 'The 🚀 quick ' }, { text: 'brown fox', rule: 'r' }, { text: ' jumps\nover it' }];
    for (let most = 1; most < 40; most += 1) {
      const { shown, folded } = foldText(parts, most);
      expect(joined(shown) + joined(folded)).toBe(joined(parts));
      expect(shown.length, String(most)).toBeGreaterThan(0);
    }
  });
});
