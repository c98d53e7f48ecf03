import { describe, expect, it } from 'vitest';
import { cutText, describingWords, headingText, plainText, searchRecord } from './record.ts';
import { decodeRecord } from './stored-record.ts';
import { testAnswer, testServer, testTool } from './testing.ts';

describe('headingText', () => {
  it.each([
    ['delete_repository', 'delete-repository'],
    ['deleteRepository', 'delete-repository'],
    ['get_user', 'getuser user'],
    ['listPullRequests', 'listpullrequests pull-requests'],
    ['list_k8s_pods', 'listk8spods k8s pods'],
    ['get', 'get'],
    ['search', 'search'],
  ])('%s is %s', (name, heading) => {
    expect(headingText(name)).toBe(heading);
  });
});

describe('describingWords', () => {
  it('takes the first sentence without stop words and words of the name', () => {
    const tool = testTool(
      'delete_repository',
      'Deletes the repository and all of its branches for good. Needs admin rights.',
    );
    expect(describingWords(tool)).toEqual(['branches', 'good']);
  });
  it('takes at most ten words', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
    expect(describingWords(testTool('x', words.join(' ')))).toEqual(words.slice(0, 10));
  });
});

describe('plainText', () => {
  it('mends a lone surrogate and drops controls', () => {
    expect(plainText('a\ud83d b\u0000c\u202ed')).toBe('a\ufffd b c d');
  });
  it('drops words that the index would take for its own', () => {
    expect(plainText('x ___PAGEFIND_ANCHOR___h2:0:evil y')).toBe('x y');
  });
});

describe('cutText', () => {
  it('cuts after a whole word and never inside a character', () => {
    expect(cutText('one two three', 9)).toBe('one two…');
    expect(cutText('😀'.repeat(9), 4)).toBe('😀😀😀😀…');
    expect(cutText('short', 9)).toBe('short');
  });
});

describe('searchRecord', () => {
  const hostile = testServer('npm/@x~y', '<script>alert(1)</script>', [testTool('a"><b', 'x </p><h2 id="evil">y')], {
    description: '<img src=x onerror=alert(1)> & more',
  });
  const { content, url, stored, filters, length } = searchRecord(hostile, [testAnswer()]);
  it('lets no text of a stranger become markup', () => {
    expect(content.match(/<(?!\/?(html|body|h1|h2|p)>|html lang="en">)/g)).toBeNull();
  });
  it('leads to the server’s page', () => {
    expect(url).toBe('/servers/npm/@x~y/');
  });
  it('counts its words as the index does', () => {
    expect(length).toBe(
      content
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/).length,
    );
  });
  it('keeps for showing what the server and its tools are', () => {
    expect([...filters.keys()].toSorted()).toEqual(['c0', 'c0r3', 'r3']);
    expect(decodeRecord(stored)).toMatchObject({
      server: 'npm/@x~y',
      title: '<script>alert(1)</script>',
      description: '<img src=x onerror=alert(1)> & more',
      tools: [{ segment: 'a~22~3e~3cb', name: 'a"><b', facets: { risk: 3, category: 0, capabilities: [] } }],
    });
  });
  it('keeps the words of scripts without spaces together for showing', () => {
    const { stored, content } = searchRecord(testServer('x.y/z', '天气查询', []), []);
    expect(decodeRecord(stored).title).toBe('天气查询');
    expect(content).toContain('天 气 查 询');
  });
});
