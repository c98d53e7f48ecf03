import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { config } from '../../config.ts';
import { checkSite } from './check-site.ts';

function html(path: string, body: string, title = path, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="Of ${title}">
<link rel="canonical" href="${config.siteUrl}${path}">${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>
`;
}

const sound = {
  'index.html': html('/', '<a href="/a/#part">A</a> <a href="https://else.example/nowhere/">Elsewhere</a>'),
  'a/index.html': html('/a/', '<p id="part">Part</p>'),
  'old/index.html':
    '<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/a/"><a href="/a/">A</a>',
  'sitemap-1.xml': `<urlset><url><loc>${config.siteUrl}/</loc></url><url><loc>${config.siteUrl}/a/</loc></url></urlset>`,
};

/** The faults of the sound site with these files in place of its own, as "kind path". */
async function faultsWith(files: Record<string, string>): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'site-'));
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), text);
  }
  const { faults } = await checkSite(directory, 1);
  await rm(directory, { recursive: true });
  return faults.map(({ kind, path }) => `${kind} ${path}`);
}

test('a sound site has no fault', async () => {
  expect(await faultsWith({})).toEqual([]);
});

test.each([
  ['broken link /a/', { 'a/index.html': html('/a/', '<p id="part"><a href="/b/">B</a></p>') }],
  ['broken link /a/', { 'a/index.html': html('/a/', '<p id="part"><a href="/%zz/">B</a></p>') }],
  ['broken link /old/', { 'old/index.html': sound['old/index.html'].replace('href="/a/"', 'href="/gone/"') }],
  ['broken fragment /', { 'a/index.html': html('/a/', '<p id="other">Part</p>') }],
  ['same title /', { 'a/index.html': html('/a/', '<p id="part">x</p>').replace('<title>/a/', '<title>/') }],
  ['same description /', { 'a/index.html': html('/a/', '<p id="part">x</p>').replace('"Of /a/"', '"Of /"') }],
  ['head /a/', { 'a/index.html': html('/a/', '<p id="part">x</p>').replace('"Of /a/"', '" "') }],
  [
    'json-ld /a/',
    { 'a/index.html': html('/a/', '<p id="part">x</p>', 'A', '<script type="application/ld+json">{</script>') },
  ],
  ['html /a/', { 'a/index.html': html('/a/', '<p id="part"><div>x</div></p>') }],
])('finds: %s', async (fault, files) => {
  expect(await faultsWith(files as Record<string, string>)).toContain(fault);
});

test('finds a page that no link leads to and one that the sitemap leaves out', async () => {
  const found = await faultsWith({ 'lost/index.html': html('/lost/', '<p>x</p>') });
  expect(found).toEqual(['orphan /lost/', 'sitemap /sitemap-index.xml']);
});

test('finds a canonical link to another page, whose address the sitemap lists in vain', async () => {
  const found = await faultsWith({ 'a/index.html': html('/b/', '<p id="part">x</p>', 'A') });
  expect(found).toEqual([
    'broken link /a/',
    'canonical /a/',
    'sitemap /sitemap-index.xml',
    'sitemap /sitemap-index.xml',
  ]);
});
