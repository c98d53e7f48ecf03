import { describe, expect, it } from 'vitest';
import { bagKey, fold, matchesWord, nameKey, splitWords } from './words.ts';

describe('splitWords', () => {
  it('gives camelCase, PascalCase, snake_case and kebab-case the same words', () => {
    for (const name of [
      'createPullRequest',
      'CreatePullRequest',
      'create_pull_request',
      'create-pull-request',
      'create.pull/request',
    ]) {
      expect(splitWords(name)).toEqual(['create', 'pull', 'request']);
    }
  });
  it('ends a run of capitals before the word that follows', () => {
    expect(splitWords('getHTTPUrl')).toEqual(['get', 'http', 'url']);
  });
  it('keeps digits with their letters', () => {
    expect(splitWords('list_k8s_pods')).toEqual(['list', 'k8s', 'pods']);
    expect(splitWords('web3GetBlock')).toEqual(['web3', 'get', 'block']);
  });
  it('keeps a product that is written with humps one word', () => {
    expect(splitWords('createGitHubIssue')).toEqual(['create', 'github', 'issue']);
    expect(splitWords('GITHUB_create-issue')).toEqual(['github', 'create', 'issue']);
    expect(splitWords('searchYouTube')).toEqual(['search', 'youtube']);
  });
  it('sets characters of scripts without spaces apart', () => {
    expect(splitWords('查询天气now')).toEqual(['查', '询', '天', '气', 'now']);
  });
  it('gives nothing for a text without letters or digits', () => {
    expect(splitWords('--- 🙂 ///')).toEqual([]);
  });
});

describe('nameKey', () => {
  it('is one for every spelling of a name', () => {
    const keys = ['delete_repository', 'deleteRepository', 'DELETE-REPOSITORY', 'delete repository'].map(nameKey);
    expect(new Set(keys)).toEqual(new Set(['deleterepository']));
  });
  it('drops diacritics and the sign of a scope', () => {
    expect(nameKey('@Café/Server-GitHub')).toBe('cafeservergithub');
  });
});

it('bagKey does not see the order of the words', () => {
  expect(bagKey(splitWords('issue create'))).toBe(bagKey(splitWords('createIssue')));
});

it('fold equates full-width and accented letters with plain ones', () => {
  expect(fold('ＧｉｔＨüb')).toBe('github');
});

describe('matchesWord', () => {
  it('sees forms of a word and longer words', () => {
    expect(matchesWord('repositories', 'repository')).toBe(true);
    expect(matchesWord('deletes', 'deleting')).toBe(true);
    expect(matchesWord('githubapp', 'github')).toBe(true);
  });
  it('does not take one short word for another', () => {
    expect(matchesWord('send', 'sent')).toBe(false);
    expect(matchesWord('is', 'issue')).toBe(false);
  });
});
