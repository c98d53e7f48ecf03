import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { findingKinds } from '../catalog/findings/kinds/index.ts';
import { serverPath, toolPath, twinPath } from '../catalog/server-id.ts';

const directory = inject('siteDirectory');
const full = 'oci/ghcr.io~tidewater~almanac';
const gone = 'npm/@withdrawn~planner';

function page(path: string): HTMLElement {
  return parse(readFileSync(join(directory, path, 'index.html'), 'utf8'));
}

/** The text of a section, on one line; empty when the page has none. */
function section(root: HTMLElement, id: string): string {
  const text = root.querySelector(`section#${id}`)?.structuredText ?? '';
  return text.replace(/\s+/g, ' ');
}

describe('a server’s page', () => {
  const root = page(serverPath(full));

  test('names each finding with its words, its place and its tool', () => {
    const findings = section(root, 'findings');
    expect(findings).toContain('A text tells the model to set other instructions aside.');
    expect(findings).toContain('Ignore all previous instructions.');
    expect(findings).toContain('Found in its parameter harbour');
    expect(findings).toContain('send it to tides.example');
    expect(findings).toContain('Its package resembles');
  });

  test('shows a mark in the place of a credential', () => {
    expect(section(root, 'findings')).toContain('REDACTED-GITHUB-TOKEN');
  });

  test('shows what each source says, and whose word was taken', () => {
    const text = section(root, 'disagreements');
    expect(text).toContain('ToolHive’s registry lists 5 tools, by name alone.');
    expect(text).toContain('It alone lists delete_harbour_note, list_harbours');
    expect(text).toContain('GPL-3.0 ToolSDK’s registry');
    expect(text).toContain('Tides of a harbour, <b>day by day</b>.');
    expect(text).toContain('3 more differences not kept');
  });

  test('shows what a registry lets it do, and how it ranks it', () => {
    const text = section(root, 'permissions');
    for (const value of ['Community', '.tidewater.example', '443', '/charts/notes']) expect(text).toContain(value);
  });

  test('says of each fact, package and address where it comes from', () => {
    const text = section(root, 'provenance');
    expect(text).toContain('Licence ToolHive’s registry');
    expect(text).toContain('Package oci ghcr.io/tidewater/almanac MCPM’s registry; ToolHive’s registry');
  });

  test('shows each request with its answer, newest first', () => {
    const text = section(root, 'requests');
    expect(text).toContain('Label disputed by the server’s author on 2026-10-05, about save_harbour_note');
    expect(text).toContain('Declined on 2026-10-08. It stores what the caller writes');
    expect(text.indexOf('2026-11-01')).toBeLessThan(text.indexOf('2026-10-05'));
    expect(text).toContain('<img src=x onerror=window.pwned=1>');
  });

  test('without any of it has none of the sections', () => {
    const plain = page(serverPath('npm/shellbridge'));
    for (const id of ['findings', 'disagreements', 'permissions', 'requests']) expect(section(plain, id)).toBe('');
  });
});

describe('a tool’s page', () => {
  test('shows its own findings, disagreements and requests, and no other tool’s', () => {
    const tides = page(toolPath(full, 'get_tides'));
    expect(section(tides, 'findings')).toContain('~/.ssh/id_rsa');
    expect(section(tides, 'findings')).not.toContain('REDACTED');
    expect(section(tides, 'disagreements')).toContain(
      'ToolSDK’s registry has other words for the description and the parameters.',
    );
    expect(section(tides, 'requests')).toBe('');
    const note = page(toolPath(full, 'save_harbour_note'));
    expect(section(note, 'requests')).toContain('Declined on 2026-10-08.');
    expect(section(page(toolPath(full, 'Parameters')), 'disagreements')).toContain('does not list this tool');
  });
});

describe('a server that was removed on request', () => {
  const root = page(serverPath(gone));

  test('says when and at whose wish, and shows no tool', () => {
    expect(root.querySelector('.verdict')?.text).toBe(
      'This entry was removed on 2026-10-21 at the wish of the server’s author. Its tools are not shown.',
    );
    expect(section(root, 'requests')).toContain('Granted on 2026-10-21.');
    expect(root.querySelector('section#tools')).toBeNull();
  });

  test('has data that say no more', () => {
    const twin = JSON.parse(readFileSync(join(directory, twinPath(gone)), 'utf8'));
    expect(twin.server).toMatchObject({ tools: [], removed: { by: 'author' } });
    expect(twin.requests).toHaveLength(1);
    expect(JSON.stringify(twin)).not.toContain('plan_day');
  });
});

test('every kind of finding is explained where its findings link to', () => {
  const root = page('/findings/');
  for (const { id, title } of findingKinds) expect(root.querySelector(`#${id}`)?.text, id).toContain(title);
});
