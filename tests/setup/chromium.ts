import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// Not the package's own list of arguments: its --single-process ends the browser with its first page (docs/decisions/0005).
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Whatever a page would fetch from elsewhere is not found, and the failed request fails the test.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * Unpacks the package's Chromium into this checkout. By itself it goes to /tmp/chromium and takes whatever lies there: another user's
 * file that cannot be run, or half a one from a run that was killed. So it is unpacked beside and renamed.
 */
async function unpacked(): Promise<string> {
  const manifest = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8');
  const home = path.resolve('node_modules/.cache', `chromium-${(JSON.parse(manifest) as { version: string }).version}`);
  const program = path.join(home, 'chromium');
  if (existsSync(program)) return program;
  const draft = `${home}.${process.pid}`;
  const usual = process.env.TMPDIR;
  mkdirSync(draft, { recursive: true });
  process.env.TMPDIR = draft;
  try {
    await chromium.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  try {
    renameSync(draft, home);
  } catch {
    // Another run was first.
    rmSync(draft, { recursive: true, force: true });
  }
  return program;
}

/** The Chromium of the npm package (or CHROMIUM_PATH), which reaches nothing but this machine. */
export async function launchChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.CHROMIUM_PATH || (await unpacked()),
    args: quiet,
    headless: true,
  });
}
