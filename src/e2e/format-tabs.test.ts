import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { exportServer } from '../policy/exports/export.ts';
import { exportFormats, findExport } from '../policy/exports/index.ts';
import { recommendServer } from '../policy/recommend.ts';
import { namesServer } from '../policy/server-key-forms.ts';
import { readClassification, readServer } from '../catalog/store.ts';
import { serverPath } from '../catalog/server-id.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { fixtureCatalog } from './fixture.ts';
import { chooseFormat } from './snippets.ts';

const siteUrl = inject('siteUrl');
const id = 'npm/shellbridge';
const path = serverPath(id);
const server = await readServer(fixtureCatalog, id);
const classification = await readClassification(fixtureCatalog, id);
if (!server?.ok || !classification?.ok) throw new Error(`The fixture catalog has no server ${id}.`);
const recommendation = recommendServer(server.value, classification.value);

/** What the command line prints for the recommended profile. */
function printed(format: string, key: string): string {
  const exported = exportServer(findExport(format)!, recommendation, key);
  return exported.ok ? exported.text : exported.refusal;
}

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
beforeEach(async () => {
  await page?.context().close();
  ({ page, complaints } = await openWatched(browser, siteUrl));
  await page.goto(path);
});
afterAll(() => browser.close());

function panel(format: string) {
  return page.locator(`#recommended section[data-format="${format}"]`);
}

describe('a format’s tab', () => {
  test('is the one that the reader chose last, on every page', async () => {
    await chooseFormat(page, 'Codex');
    await page.goto(`${path}tools/run_command/`);
    expect(await page.getByRole('tab', { selected: true }).first().innerText()).toBe('Codex');
    expect(complaints).toEqual([]);
  });

  test.each(exportFormats)('of $title says what it cannot express and how other tools behave', async (format) => {
    const text = (await panel(format.id).textContent()) ?? '';
    if (!exportServer(format, recommendation, 'x').ok) return;
    expect(text).toContain(format.cannotExpress);
    expect(text).toContain(format.unlisted);
  });
});

describe('the field for the server’s name', () => {
  test('starts with the name that the texts have', async () => {
    expect(await page.getByLabel('The server’s name in your client').inputValue()).toBe('shellbridge');
  });

  test.each(exportFormats.filter(({ id: format }) => namesServer(format)))(
    'makes of $title what the command line prints with --as',
    async ({ id: format, title }) => {
      await chooseFormat(page, title);
      await page.getByLabel('The server’s name in your client').fill('my-box');
      expect(await panel(format).locator('pre').textContent()).toBe(printed(format, 'my-box'));
    },
  );

  test('puts the command line’s sentence in place of a text that cannot hold the name, and takes it back', async () => {
    await chooseFormat(page, 'Gemini CLI');
    const field = page.getByLabel('The server’s name in your client');
    await field.fill('my_box');
    const gemini = panel('gemini-cli');
    expect(await gemini.getByRole('status').innerText()).toBe(printed('gemini-cli', 'my_box'));
    expect(await gemini.locator('pre').isVisible()).toBe(false);
    expect(await gemini.getByRole('button').count()).toBe(0);
    await field.fill('mybox');
    expect(await gemini.locator('pre').isVisible()).toBe(true);
    expect(await gemini.locator('.refused').isVisible()).toBe(false);
  });
});

describe('the download button', () => {
  test.each([
    ['Gateway policy', 'policy.json', 'gateway'],
    ['Claude Code', 'settings.json', 'claude-code'],
    ['Codex', 'config.toml', 'codex'],
    ['Docker MCP gateway', 'policy.sh', 'docker'],
    ['ToolHive (Cedar)', 'policy.cedar', 'toolhive'],
  ])('of %s saves %s with the text of the whole server', async (title, file, format) => {
    await chooseFormat(page, title);
    const button = panel(format).getByRole('button', { name: `Download ${file}` });
    await button.focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe(file);
    expect(await readFile(await download.path(), 'utf8')).toBe(printed(format, 'shellbridge'));
    expect(complaints).toEqual([]);
  });
});
