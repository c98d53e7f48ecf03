import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { hostFiles } from '../headers/host-files.ts';
import { securityHeaders } from '../headers/security-headers.ts';
import { compressSite } from './compress-site.ts';
import { hasNginx, startNginx } from './nginx-in-tests.ts';

const guide = readFileSync('src/content/guides/host-the-site.mdx', 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({ language, text: text! }));
const [actions, job] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => parse(text));
const help = readFileSync('scripts/build.ts', 'utf8');

test('the matrix renders as many parts as it collects', () => {
  const { part } = actions.jobs.part.strategy.matrix as { part: number[] };
  const runs = actions.jobs.site.steps.map(({ run = '' }: { run?: string }) => run).join('\n') as string;
  expect([...runs.matchAll(/--collect part-(\d+)/g)].map(([, number]) => Number(number))).toEqual(part);
  expect(JSON.stringify(actions.jobs.part.steps)).toContain(`/${part.length} --out`);
});

test('the indexed job asks for every part once', () => {
  expect(job.spec.completionMode).toBe('Indexed');
  const [command] = job.spec.template.spec.containers[0].args as string[];
  expect(command).toContain(`$((JOB_COMPLETION_INDEX + 1))/${job.spec.completions} `);
});

test('every option of the build that the guide names exists', () => {
  const named = blocks
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.includes('npm run build --'))
    .flatMap((line) => [...line.split('npm run build --')[1]!.matchAll(/--([a-z-]+)/g)].map(([, option]) => option!));
  expect(new Set(named)).toEqual(new Set(['catalog', 'out', 'part', 'collect']));
  for (const option of named) expect(help).toMatch(new RegExp(`^    '?${option}'?: \\{`, 'm'));
});

describe.skipIf(!hasNginx)('nginx with the configuration of the guide', () => {
  const page = `<p>${'A page of the catalog. '.repeat(40)}</p>`;
  const texts = { 'index.html': page, 'a/index.html': page, '404.html': 'Nothing here', '_astro/x.css': page };
  let folder: string;
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    const site = join(folder, 'site');
    for (const [path, text] of Object.entries({ ...texts, 'search-index/1.bin': 'packed' })) {
      await mkdir(join(site, path, '..'), { recursive: true });
      await writeFile(join(site, path), text);
    }
    await compressSite(site, () => {});
    await writeFile(join(site, 'late.html'), page);
    await writeFile(join(folder, 'headers.conf'), hostFiles.nginx.write(securityHeaders));
    const [block] = blocks.filter(({ language }) => language === 'nginx').map(({ text }) => text);
    nginx = await startNginx(folder, (port) =>
      block!
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('/srv/catalog', site)
        .replaceAll('/etc/nginx/catalog-headers.conf', join(folder, 'headers.conf')),
    );
  });
  afterAll(async () => {
    await nginx.end();
    await rm(folder, { recursive: true });
  });

  /** What comes back as it came, still compressed. */
  async function read(path: string, encoding = 'gzip') {
    const call = get(`${nginx.url}${path}`, { headers: { 'accept-encoding': encoding } });
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, bytes: await buffer(response) };
  }

  test('sends the compressed file to who takes it, and the text to who does not', async () => {
    const packed = await read('/a/');
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html',
      vary: 'Accept-Encoding',
    });
    expect(packed.bytes.equals(await readFile(join(folder, 'site/a/index.html.gz')))).toBe(true);
    const plain = await read('/a/', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.bytes.toString()).toBe(page);
  });

  test('compresses by itself what has no compressed file, and leaves the search index as it is', async () => {
    const late = await read('/late.html');
    expect(gunzipSync(late.bytes).toString()).toBe(page);
    const index = await read('/search-index/1.bin');
    expect([index.headers['content-encoding'], index.bytes.toString()]).toEqual([undefined, 'packed']);
  });

  test('sends every security header with pages, styles and what is missing', async () => {
    for (const path of ['/', '/a/', '/_astro/x.css', '/nothing/']) {
      const { headers } = await read(path);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(headers[name.toLowerCase()], path).toBe(value);
    }
    expect((await read('/_astro/x.css')).headers['cache-control']).toContain('immutable');
    expect((await read('/a/')).headers['cache-control']).toBeUndefined();
  });

  test('answers a missing page with the site’s own and status 404', async () => {
    const { status, bytes } = await read('/nothing/', 'identity');
    expect([status, bytes.toString()]).toEqual([404, 'Nothing here']);
  });
});

test.skipIf(spawnSync('rsync', ['--version']).status !== 0)(
  'the copy holds what the site holds, also after a change',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rsync-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [line] = blocks.flatMap(({ text }) => text.split('\n')).filter((one) => one.startsWith('rsync '));
    const [command = '', ...args] = line!.replace('www.example.org:/srv/catalog/', 'copy/').split(' ');
    await mkdir(join(folder, 'dist'));
    for (const state of [
      ['a.html', 'b.html'],
      ['b.html', 'longer-name.html'],
    ]) {
      await rm(join(folder, 'dist'), { recursive: true });
      await mkdir(join(folder, 'dist'));
      for (const file of state) await writeFile(join(folder, 'dist', file), `${state.join()} of ${file}`);
      expect(spawnSync(command, args, { cwd: folder, encoding: 'utf8' }).stderr).toBe('');
      expect((await readdir(join(folder, 'copy'))).toSorted()).toEqual(state);
      expect(await readFile(join(folder, 'copy/b.html'), 'utf8')).toBe(`${state.join()} of b.html`);
    }
  },
);
