import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { answer, server, tool } from '../policy/__fixtures__/answers.ts';
import { exportServer } from '../policy/exports/export.ts';
import { exportFormats } from '../policy/exports/index.ts';
import { recommendServer } from '../policy/recommend.ts';
import { namesServer, writeServerKey } from '../policy/server-key-forms.ts';
import { downloadName } from './download-name.ts';
import { exportInParts } from './key-places.ts';
import { shellWord } from './shell-word.ts';

/** The parts of a format's text for a server of one tool, and what the export itself writes. */
function cut(format: (typeof exportFormats)[number], name: string, key: string) {
  const made = server([[tool(name), answer('Read', 'low')]]);
  const recommendation = recommendServer(made.server, made.classification);
  const write = (as: string) => exportServer(format, recommendation, as);
  const exported = write(key);
  if (!exported.ok) throw new Error(exported.refusal);
  return { text: exported.text, parts: exportInParts(format, key, [name], write).parts, write };
}

describe('the places of the server’s name', () => {
  test.each(exportFormats)('in the text of $title give the export’s own text for each name', (format) => {
    const { text, parts, write } = cut(format, 'list_x', 'no');
    expect(parts.join(writeServerKey(format.id, 'no'))).toBe(text);
    expect(parts.length > 1).toBe(namesServer(format.id));
    const other = write('other');
    expect(parts.join(writeServerKey(format.id, 'other'))).toBe(other.ok && other.text);
  });

  test('are not those of a tool that is named like the mark for them', () => {
    for (const format of exportFormats) {
      const { text, parts } = cut(format, 'key-place-7f3a9c', 'srv');
      expect(parts).toEqual([text]);
    }
  });

  test('are not those of a tool that is named like the server', () => {
    for (const format of exportFormats.filter(({ id }) => namesServer(id))) {
      const { parts } = cut(format, 'srv', 'srv');
      expect(parts.join('other'), format.id).toContain('srv');
    }
  });
});

test('every format is saved under a plain file name', () => {
  for (const format of exportFormats) expect(downloadName(format)).toMatch(/^[\w-]+\.(?:json|ya?ml|toml|cedar|sh)$/);
});

test.each(['npm/@a~b', '~root/x', "it's/$(id)", 'a b/*', '-x/y'])('%j is one word of a shell', (text) => {
  const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s|' ${shellWord(text)}`], { encoding: 'utf8' });
  expect(stdout).toBe(`${text}|`);
});
