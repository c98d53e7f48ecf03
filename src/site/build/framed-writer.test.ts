import { beforeEach, expect, test } from 'vitest';
import { framed, framedPages } from '../framed-pages.ts';
import { FramedWriter } from './framed-writer.ts';

const page = (text: string) => `<main>${text}</main>`;
const addresses = ['/a/', '/b/', '/c/', '/d/'];
const paths = ['/other/', '/a/', '/b/', '/old/', '/c/', '/last/', '/d/'];
const own = (address: string) => `“${address}” $&`;

function setUp() {
  const written = new Map<string, string>();
  return { written, writer: new FramedWriter((address, text) => written.set(address, text)) };
}

beforeEach(() => {
  framedPages.length = 0;
  const routes = addresses.map((address) => ({
    params: { address },
    props: { address, redirectTo: undefined as string | undefined },
  }));
  const redirect = { params: { address: '/old/' }, props: { address: '/old/', redirectTo: '/a/' } };
  framed(
    [...routes, redirect],
    ({ address }) => address,
    async ({ address }) => [own(address)],
  );
});

test('Astro renders what has no frame, redirects, and two samples of what has one', () => {
  expect(setUp().writer.part(paths, (path) => path)).toEqual(['/other/', '/a/', '/b/', '/old/', '/last/']);
});

test('the other pages are filled after the page that comes before them', async () => {
  const { writer, written } = setUp();
  for (const address of writer.part(paths, (path) => path)) {
    await writer.learn(address, page(own(address)));
    await writer.writeAfter(address);
    if (address === '/old/') expect([...written.keys()]).toEqual(['/c/']);
  }
  expect([...written]).toEqual(['/c/', '/d/'].map((address) => [address, page(own(address))]));
});

test('a page that shows more than its own texts ends the build', async () => {
  const { writer } = setUp();
  await writer.learn('/a/', page(own('/a/')));
  await expect(writer.learn('/b/', page(`${own('/b/')}<p>today</p>`))).rejects.toThrow('/b/ shows more');
});
