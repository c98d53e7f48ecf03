import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { contentSecurityPolicy } from '../site/headers/security-headers.ts';
import { serveSite, type ServedSite } from '../site/serve.ts';
import { openWatched } from './browser.ts';
import { launchChromium } from './chromium.ts';

/** How the endpoint answers the next message. */
let answer: { status: number; body: string };
/** What the endpoint was sent, and the type of the request. */
let received: { type: string; accept: string; fields: Record<string, string> }[];

async function startEndpoint(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await text(request)));
    const { 'content-type': type = '', accept = '' } = request.headers;
    // After a form without script the browser asks this origin for its icon as well.
    if (request.method === 'POST') received.push({ type, accept, fields });
    response.writeHead(answer.status, { 'access-control-allow-origin': '*', 'content-type': 'application/json' });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

let browser: Browser;
let endpoint: Server;
let site: ServedSite;
let folder: string;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  endpoint = await startEndpoint();
  folder = await mkdtemp(join(tmpdir(), 'contact-site-'));
  const address = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/message`;
  const build = ['scripts/build.ts', '--catalog', join(folder, 'no-catalog'), '--out', join(folder, 'site')];
  const environment = { ...process.env, PUBLIC_CONTACT_ENDPOINT: address };
  const result = spawnSync(process.execPath, build, { env: environment, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error(`The site with a contact form did not build (exit code ${result.status}).`);
  site = await serveSite(join(folder, 'site'), 0, { 'content-security-policy': contentSecurityPolicy(address) });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  endpoint.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  [answer, received] = [{ status: 200, body: '{}' }, []];
  await page?.context().close();
  ({ page } = await openWatched(browser, site.url));
  await page.goto('/contact/');
});

const message = () => page.getByLabel('Message', { exact: true });
const mail = () => page.getByLabel('Your mail address');
const send = () => page.getByRole('button', { name: 'Send' }).click();
const status = () => page.getByRole('status').innerText();

describe('the contact form', () => {
  test('sends what was written and says so', async () => {
    await message().fill('The label of list_notes is wrong.');
    await mail().fill('reader@example.org');
    await send();
    await expect.poll(status).toBe('Message sent.');
    expect(received).toEqual([
      {
        type: expect.stringContaining('application/x-www-form-urlencoded'),
        accept: 'application/json',
        fields: { message: 'The label of list_notes is wrong.', page: '', email: 'reader@example.org', website: '' },
      },
    ]);
  });

  test('fills in the page that the reader comes from', async () => {
    await page.goto('/about/');
    await page.locator('main a[href="/contact/"]').click();
    await expect.poll(() => page.getByLabel('Page it is about').inputValue()).toBe(`${site.url}/about/`);
  });

  test('says beside the field what is wrong, sends nothing and goes there', async () => {
    await mail().fill('nobody');
    await send();
    expect(await message().getAttribute('aria-invalid')).toBe('true');
    const said = await message().getAttribute('aria-describedby');
    expect(await page.locator(`#${said}`).innerText()).toBe('Write a message.');
    expect(await page.evaluate('document.activeElement.id')).toBe('contact-message');
    expect(await page.locator('#contact-email-error').innerText()).toContain('no mail address');
    expect(received).toEqual([]);
    await message().fill('short');
    await send();
    expect(await page.locator(`#${said}`).innerText()).toContain('at least 10 characters');
  });

  test('puts what the endpoint finds wrong beside its field', async () => {
    answer = {
      status: 422,
      body: JSON.stringify({ errors: [{ field: 'email', message: 'This address bounces.' }, 7] }),
    };
    await message().fill('A message that is long enough.');
    await send();
    await expect.poll(() => page.locator('#contact-email-error').innerText()).toBe('This address bounces.');
    expect(await status()).toContain('Not sent');
  });

  test.each([
    ['the endpoint fails', () => (answer = { status: 500, body: '<h1>broken</h1>' }), '500'],
    ['the connection fails', () => page.route('**/message', (route) => route.abort()), 'the connection failed'],
  ])('keeps the text when %s, and can be sent again', async (_, fail, reason) => {
    await fail();
    await message().fill('A message that must not be lost.');
    await send();
    await expect.poll(status).toContain(reason);
    expect(await message().inputValue()).toBe('A message that must not be lost.');
    answer = { status: 200, body: '{}' };
    await page.unroute('**/message');
    await send();
    await expect.poll(status).toBe('Message sent.');
  });

  test('does not send what a program wrote into the field that people do not see', async () => {
    expect(await page.locator('#contact-website').boundingBox()).toMatchObject({ x: expect.closeTo(-1280, -2) });
    await message().fill('Buy cheap followers today.');
    await page.locator('#contact-website').fill('https://spam.example', { force: true });
    await send();
    await expect.poll(status).toBe('Message sent.');
    expect(received).toEqual([]);
  });

  test('is filled in, refused, put right and sent with the keyboard alone', async () => {
    const { keyboard } = page;
    await message().focus();
    await keyboard.type('short');
    for (let presses = 0; presses < 3; presses += 1) await keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Send');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('contact-message');
    await keyboard.type(' and now long enough');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(status).toBe('Message sent.');
  });

  test('posts by itself without script', async () => {
    const { page: plain } = await openWatched(browser, site.url, { javaScriptEnabled: false });
    await plain.goto('/contact/');
    await plain.locator('#contact-message').fill('Written without script.');
    await plain.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => received.map(({ fields }) => fields['message'])).toEqual(['Written without script.']);
    await plain.context().close();
  });
});

test('without an endpoint there is a link to the issue tracker and no form', async () => {
  await page.goto(`${inject('siteUrl')}/contact/`);
  expect(await page.locator('main form').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'issue tracker' }).getAttribute('href')).toContain('/issues');
});
