import { describe, expect, it } from 'vitest';
import { singularOf, verbOf } from './forms.ts';
import { nameTokens } from './tokens.ts';
import { wordsOf } from './words.ts';

describe('wordsOf', () => {
  it.each([
    ['getHTTPLogs2', 'get http logs2'],
    ['sheets.values.update', 'sheets values update'],
    ['security-clear-acl', 'security clear acl'],
    ['listVMs', 'list vms'],
    ['deleteEC2Instance', 'delete ec2 instance'],
    ['查询_天气', '查询 天气'],
    ['', ''],
    ['__', ''],
  ])('splits %s', (name, words) => {
    expect(
      wordsOf(name)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(words);
  });

  it('keeps where each word stands', () => {
    expect(wordsOf('createPR')).toEqual([
      { text: 'create', start: 0, end: 6 },
      { text: 'pr', start: 6, end: 8 },
    ]);
  });
});

describe('nameTokens', () => {
  it.each([
    ['log_in', 'login'],
    ['shut-down-server', 'shutdown server'],
    ['borrarArchivo', 'delete file'],
    ['删除用户', 'delete user'],
    ['logs2', 'logs'],
  ])('reads %s', (name, words) => {
    expect(
      nameTokens(name)
        .map(({ text }) => text)
        .join(' '),
    ).toBe(words);
  });
});

describe('verbOf', () => {
  it.each([
    ['deletes', 'delete'],
    ['running', 'run'],
    ['retries', 'retry'],
    ['searches', 'search'],
    ['unresolve', 'unresolve'],
    ['sent', 'send'],
  ])('knows %s', (word, verb) => {
    expect(verbOf(word)?.verb).toBe(verb);
  });

  it('knows no noun', () => {
    expect(verbOf('weather')).toBeUndefined();
  });
});

it.each([
  ['entries', 'entry'],
  ['contacts', 'contact'],
  ['status', 'status'],
  ['boxes', 'box'],
  ['aws', 'aws'],
  ['databases', 'database'],
])('the singular of %s is %s', (plural, singular) => {
  expect(singularOf(plural)).toBe(singular);
});
