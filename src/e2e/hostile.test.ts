import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serverPath, toolPath } from '../catalog/server-id.ts';
import { readServer } from '../catalog/store.ts';
import { openWatched } from './browser.ts';
import { readPages } from './built-site.ts';
import { launchChromium } from './chromium.ts';
import { fixtureCatalog } from './fixture.ts';

const siteUrl = inject('siteUrl');
const id = 'remote/evil.example~mcp';
const reading = await readServer(fixtureCatalog, id);
if (!reading?.ok) throw new Error(`The fixture catalog has no server ${id}.`);
const own = [serverPath(id), ...reading.value.tools.map(({ name }) => toolPath(id, name))];
const pages = readPages(inject('siteDirectory'));
/** Every page that holds something of the server's texts, whichever it is. */
const quoting = pages.filter(({ html }) => /pwned|evil\.example/.test(html)).map(({ path }) => path);
const markup = encodeURIComponent('"><img src=x onerror=window.pwned=20><script>window.pwned=21</script>');
/** Pages that put a text together in the browser: of the index, of a JSON twin, of the address itself. */
const scripted = [
  '/search/?q=escape+the+page',
  '/search/?q=totally+fine',
  `/search/?q=${markup}&risk=${markup}`,
  '/compare/?servers=remote/evil.example~mcp,npm/shellbridge',
  `/compare/?servers=${encodeURIComponent('<img src=x onerror=window.pwned=22>')},remote/evil.example~mcp`,
];

let browser: Browser;
let watched: Awaited<ReturnType<typeof openWatched>>;
const dialogs: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  watched = await openWatched(browser, siteUrl);
  watched.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(() => browser.close());

test('a hostile server’s texts are looked for where they are', () => {
  expect(quoting).toEqual(expect.arrayContaining([...own, '/servers/', '/tools/', '/servers/transport/sse/']));
});

test.each([...quoting, ...scripted])(
  'a hostile server’s texts on %s run no script, open no dialog, start no request and make no element or link',
  async (path) => {
    const { page, complaints } = watched;
    await page.goto(path, { waitUntil: scripted.includes(path) ? 'networkidle' : 'load' });
    const made = await page.evaluate(
      `[...document.querySelectorAll('*')].filter((element) =>
          [...element.attributes].some(({ name, value }) => /^on/.test(name) || /^\\s*javascript:/i.test(value)) ||
          (element.localName === 'img' && element.getAttribute('src') === 'x')).map(({ outerHTML }) => outerHTML.slice(0, 120))`,
    );
    expect(made).toEqual([]);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('control, bidirectional and invisible characters never reach a page as they are', () => {
  const raw =
    // eslint-disable-next-line no-control-regex -- finding them is the point
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;
  const found = pages.flatMap(({ path, html }) => {
    const match = raw.exec(html);
    return match === null
      ? []
      : [
          `${path}: U+${match[0].codePointAt(0)!.toString(16)} after ${JSON.stringify(html.slice(Math.max(0, match.index - 40), match.index))}`,
        ];
  });
  expect(found).toEqual([]);
});
