import { describe, expect, test } from 'vitest';
import { markEvidence, placeOf, pointerToken } from './evidence-marks.ts';

describe('markEvidence', () => {
  test('marks the first occurrence of each quotation and loses no text', () => {
    const parts = markEvidence('Delete a note. Delete it.', [{ rule: 'deletes-data', text: 'Delete' }]);
    expect(parts).toEqual([{ text: 'Delete', rule: 'deletes-data' }, { text: ' a note. Delete it.' }]);
  });

  test('gives two rules that quote one word an occurrence each', () => {
    const parts = markEvidence('send and send', [
      { rule: 'a', text: 'send' },
      { rule: 'b', text: 'send' },
    ]);
    expect(parts.filter((part) => part.rule).map((part) => part.rule)).toEqual(['a', 'b']);
  });

  test('prefers the longer of overlapping quotations', () => {
    const parts = markEvidence('drop all tables', [
      { rule: 'short', text: 'all' },
      { rule: 'long', text: 'drop all' },
    ]);
    expect(parts).toEqual([{ text: 'drop all', rule: 'long' }, { text: ' tables' }]);
  });

  test('leaves a text alone that the quotation is not in', () => {
    expect(markEvidence('read', [{ rule: 'a', text: 'write' }])).toEqual([{ text: 'read' }]);
    expect(markEvidence('read', [{ rule: 'a', text: '' }])).toEqual([{ text: 'read' }]);
  });

  test('reveals hidden characters inside and outside of the marks', () => {
    const parts = markEvidence('a\u200b delete\u202e', [{ rule: 'r', text: 'delete\u202e' }]);
    expect(parts).toEqual([{ text: 'a⟨U+200B⟩ ' }, { text: 'delete⟨U+202E⟩', rule: 'r' }]);
  });
});

describe('placeOf', () => {
  test('names the place in words', () => {
    expect(placeOf('/tool/description')).toBe('description');
    expect(placeOf('/tool/inputSchema/properties/a~1b/description')).toBe('parameter a/b');
    expect(placeOf('/tool/annotations/destructiveHint')).toBe('the author’s hint destructiveHint');
    expect(placeOf('/server/title')).toBe('the server’s title');
  });

  test('undoes what pointerToken does', () => {
    expect(placeOf(`/tool/inputSchema/properties/${pointerToken('a~/b')}`)).toBe('parameter a~/b');
  });
});
