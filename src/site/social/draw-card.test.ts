import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../xml.ts';
import { cardDrawer } from './draw-card.ts';
import { articleCard, serverAlt, serverCard, siteCard } from './social-card.ts';

const draw = await cardDrawer();

function row(title: string, levels: Record<string, number> = { low: 3 }) {
  const toolCount = Object.values(levels).reduce((sum, count) => sum + count, 0);
  return {
    id: 'io.example/server',
    title,
    levels,
    toolCount,
    from: toolCount > 0 ? 'published' : null,
    removed: false,
  } as const;
}

/** What a picture is to be. */
const picture = { format: 'PNG', width: 1200, height: 630, light: true };

function factsOf(png: Uint8Array): typeof picture {
  const view = Buffer.from(png);
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)];
  return { format: view.toString('latin1', 1, 4), width, height, light: view.length > 5000 && view.length < 45_000 };
}

describe('a picture', () => {
  test('has the size that services ask for, and few bytes', () => {
    expect(factsOf(draw(siteCard))).toEqual(picture);
    expect(
      factsOf(draw(articleCard('Guide', { title: 'Reading a page', summary: 'What it says. '.repeat(40) }))),
    ).toEqual(picture);
  });

  test.each([
    '</text><script>alert(1)</script>&lt;',
    '\u202Egnp.exe \u200b\u0000\u001b[31m',
    '\ufffe\uffff \ud800',
    'x'.repeat(5000),
    '鸣潮 MCP Server',
    'خادم الملفات',
    '🤗🤗🤗',
    '',
  ])('is drawn of a server that is named %j', (title) => {
    expect(factsOf(draw(serverCard(row(title))))).toEqual(picture);
  });

  test('differs when any text of it differs', () => {
    const of = (title: string) => Buffer.from(draw(serverCard(row(title)))).toString('base64');
    expect(of('<b>one</b>')).not.toBe(of('one'));
    expect(of('one')).toBe(of('one'));
  });

  test('is drawn of any characters', () => {
    const anything = string({ unit: 'binary', maxLength: 60 });
    const isDrawn = property(anything, anything, (title, summary) => {
      expect(factsOf(draw(articleCard('Guide', { title, summary })))).toEqual(picture);
    });
    assert(isDrawn, { numRuns: 25 });
    expect.hasAssertions();
  });
});

test('a stranger’s text stands in the picture as text alone', () => {
  expect(escapeXml('</text><image href="x"/>&amp;')).toBe('&lt;/text&gt;&lt;image href=&quot;x&quot;/&gt;&amp;amp;');
});

describe('the card of a server', () => {
  test('shows hidden characters', () => {
    expect(serverCard(row('a\u202Eb')).title).toBe('a⟨U+202E⟩b');
  });

  test('shows the id in place of a title whose letters no font has, and once only', () => {
    expect(serverCard(row('鸣潮 MCP Server'))).toMatchObject({ title: 'io.example/server' });
    expect(serverCard(row('鸣潮 MCP Server'))).not.toHaveProperty('code');
    expect(serverCard(row('Mail'))).toMatchObject({ title: 'Mail', code: 'io.example/server' });
  });

  test('says nothing of the tools of a server that was removed', () => {
    expect(serverCard({ ...row('Mail', {}), removed: true }).text).toBe('This entry was removed on request.');
  });

  test('is told in words, too', () => {
    expect(serverAlt(row('Mail', { critical: 1, low: 2 }))).toBe('Mail, MCP server: 3 tools, 1 critical and 2 low');
    expect(serverAlt(row('Mail', {}))).toBe('Mail, MCP server: no tool list known');
  });
});
