import { describe, expect, it } from 'vitest';
import { cutText, describingWords, headingText, plainText, searchRecord } from './record.ts';
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
  const { content, url } = searchRecord(hostile, [testAnswer()], [0]);
  it('lets no text of a stranger become markup', () => {
    expect(content.match(/<(?!\/?(html|body|h1|h2|p|i)\b)/g)).toBeNull();
    expect(content.match(/ id="[^"]*"/g)).toEqual([' id="about"', ' id="a~22~3e~3cb~300000"']);
  });
  it('leads to the server’s page', () => {
    expect(url).toBe('/servers/npm/@x~y/');
  });
  it('holds the facets as filters', () => {
    expect(content.match(/(?<=data-pagefind-filter=")[^"]*/g)).toEqual(['b0.3:1', 'c0:1', 'r3:1', 's0:1']);
  });
});
