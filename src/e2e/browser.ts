import type { Browser, Page } from 'playwright-core';

/** The widths at which a page is looked at, in CSS pixels. */
export const viewports = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  smallest: { width: 320, height: 640 },
} as const;

/** A page that remembers what a visitor would complain of. */
export interface WatchedPage {
  page: Page;
  /** Console errors, uncaught exceptions and requests that left the origin or failed. */
  complaints: string[];
}

/** Opens a tab of its own, with its own storage, that records everything that goes wrong on it. */
export async function openWatched(
  browser: Browser,
  siteUrl: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: viewports.desktop, baseURL: siteUrl, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== siteUrl) complaints.push(`request left the origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints };
}
