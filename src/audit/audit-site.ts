import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../e2e/chromium.ts';
import { securityHeaders } from '../site/headers/security-headers.ts';
import { freePort } from '../site/free-port.ts';
import { serveSite } from '../site/serve.ts';
import { axeViolations } from './axe.ts';
import { lighthouseReport, type LighthouseReport } from './lighthouse.ts';
import type { PageKind } from './page-kinds.ts';

/** What was found on one page. */
export interface PageAudit extends PageKind, LighthouseReport {
  /** What axe-core found, with the colours in which it did. */
  violations: string[];
}

export interface AuditOptions {
  siteDirectory: string;
  pages: readonly PageKind[];
  /** How often performance is measured; the median counts. */
  runs: number;
  /** The least score. */
  floor: number;
  onPage(audit: PageAudit): void;
}

async function violationsOf(browser: Browser, url: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    found.push(...(await axeViolations(page)).map((violation) => `axe-core, ${colorScheme}: ${violation}`));
    await context.close();
  }
  return found;
}

/** Serves the built site as a host would and looks at its pages, one after the other, in one browser. */
export async function auditSite({ siteDirectory, pages, runs, floor, onPage }: AuditOptions): Promise<void> {
  const site = await serveSite(siteDirectory, 0, securityHeaders);
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    for (const page of pages) {
      const url = `${site.url}${page.path}`;
      const file = join(siteDirectory, page.path.endsWith('/') ? `${page.path}index.html` : page.path);
      const hidden = /<meta name="robots" content="noindex"/.test(await readFile(file, 'utf8'));
      const report = await lighthouseReport(url, { port, runs, floor, hidden });
      onPage({ ...page, ...report, violations: await violationsOf(browser, url) });
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
