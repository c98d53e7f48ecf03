import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { installDebianPackage, installPlaywrightChromium } from './install.ts';

/** Where distributions put Chromium; `CHROMIUM_PATH` names another one. */
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Background requests would show as traffic that the page did not cause. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium on this machine: the environment's, the system's, else the one that Playwright installed. */
export function findChromium(): string | undefined {
  const candidates = [process.env['CHROMIUM_PATH'], ...systemPaths, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Finds Chromium or installs it: from Debian's packages where that works, else Playwright's own. Throws with the repair. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (!installDebianPackage('chromium')) installPlaywrightChromium();
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('The browser tests need Chromium. Install it, or set CHROMIUM_PATH to where it is.');
  }
  return installed;
}

/** Starts Chromium, with `more` arguments beside ours. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...launchArguments, ...more] });
}
