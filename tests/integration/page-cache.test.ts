// The page cache against a real revision row. Each test takes a fresh copy of the module's memory, as a fresh process would.
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { bumpContentRevision } from '@/lib/db';
import { testDb } from '../setup/database';

type Cache = {
  get: (key: string) => Promise<{ value: unknown } | null>;
  set: (key: string, value: unknown, context: object) => Promise<void>;
  revalidateTag: (tags: string | string[]) => Promise<void>;
};
type State = { reachable: boolean; revision: bigint; size: number; entries: Map<string, { lastModified: number }> };

const { db } = testDb();
const page = (html: string) => ({ kind: 'APP_PAGE', html, headers: { 'x-next-cache-tags': 'a,b' } });
const state = () => (globalThis as unknown as { frPageCache: State }).frPageCache;
const { default: PageCache } = (await import('../../cache-handler.mjs' as string)) as { default: new () => Cache };
const cache = new PageCache();

/** As Next does it: asks, makes the page when it is missing, and keeps it. */
async function shown(key: string, made: string): Promise<string> {
  const found = await cache.get(key);
  if (found) return (found.value as { html: string }).html;
  await cache.set(key, page(made), {});
  return made;
}

beforeEach(async () => {
  await vi.waitUntil(() => state().revision > 0n);
  state().entries.clear();
});
afterAll(() => vi.restoreAllMocks());

it('keeps a page until its content changes, and then shows the new one within seconds', async () => {
  expect(await shown('/a', 'old')).toBe('old');
  expect(await shown('/a', 'new')).toBe('old');
  const before = state().revision;
  await bumpContentRevision(db);
  await vi.waitUntil(() => state().revision > before, { timeout: 3_000 });
  expect(await shown('/a', 'new')).toBe('new');
});

it('does not keep a page whose content changed while it was being made', async () => {
  expect(await cache.get('/race')).toBeNull();
  const before = state().revision;
  await bumpContentRevision(db);
  await vi.waitUntil(() => state().revision > before, { timeout: 3_000 });
  await cache.set('/race', page('made from what was read before'), {});
  expect(await cache.get('/race')).toBeNull();
});

it('makes a page anew after 15 seconds', async () => {
  await shown('/old', 'old');
  state().entries.get('/old')!.lastModified -= 14_000;
  expect(await shown('/old', 'new')).toBe('old');
  state().entries.get('/old')!.lastModified -= 2_000;
  expect(await shown('/old', 'new')).toBe('new');
});

it('shows what it has while the database is out of reach', async () => {
  await shown('/down', 'old');
  state().entries.get('/down')!.lastModified -= 3_600_000;
  state().reachable = false;
  const found = await cache.get('/down');
  state().reachable = true;
  expect(found?.value).toMatchObject({ html: 'old' });
});

it('forgets by tag, and the least used first when it is full', async () => {
  await shown('/tag', 'x');
  await cache.revalidateTag(['b']);
  expect(await cache.get('/tag')).toBeNull();
  await shown('/first', 'x'.repeat(30_000_000));
  await shown('/second', 'x'.repeat(20_000_000));
  await cache.get('/first');
  await shown('/third', 'x'.repeat(30_000_000));
  expect([...state().entries.keys()]).toEqual(['/first', '/third']);
  expect(state().size).toBeLessThan(64_000_000);
});
