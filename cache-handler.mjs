// Next's page cache, as it calls for it (node_modules/next/dist/docs, "Custom Next.js Cache Handler"). Each process keeps its own whole
// pages in memory. A page is made anew when it is 15 s old, or when content_revision has risen since: every command that changes what
// the public sees raises it, so all processes follow within seconds, with nothing to configure between them. While the database is out
// of reach, what is kept is shown, however old. See docs/decisions/0004.
import pg from 'pg';

const MAX_AGE_MS = 15_000;
const POLL_MS = 1_000;
const MAX_BYTES = Number(process.env.PAGE_CACHE_BYTES ?? 64_000_000);

/** One memory per process, whatever number of times Next loads this file. */
globalThis.frPageCache ??= {
  /** @type {Map<string, { value: unknown, lastModified: number, revision: bigint, size: number, tags: string[] }>} */
  entries: new Map(),
  /** The revision known when a page was last found missing: what its making may have read is no newer. */
  missedAt: new Map(),
  size: 0,
  revision: 0n,
  reachable: true,
  polling: false,
};
const state = globalThis.frPageCache;

/** Follows content_revision over one connection of its own, which it opens again whenever it breaks. */
function startPolling() {
  if (state.polling || !process.env.DATABASE_URL || process.env.NEXT_PHASE === 'phase-production-build') return;
  state.polling = true;
  /** @type {pg.Client | null} */
  let client = null;
  const poll = async () => {
    try {
      client ??= await connected();
      const { rows } = await client.query('SELECT revision FROM content_revision WHERE id = 1');
      state.revision = BigInt(rows[0]?.revision ?? 0);
      state.reachable = true;
    } catch {
      state.reachable = false;
      client?.end().catch(() => undefined);
      client = null;
    }
    setTimeout(poll, POLL_MS).unref();
  };
  void poll();
}

async function connected() {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
    application_name: 'forbattringsresan-pages',
  });
  client.on('error', () => {
    state.reachable = false;
  });
  await client.connect();
  return client;
}

/** About how much memory a page takes: its HTML, its RSC payload and the payloads of its segments. */
function sizeOf(value) {
  if (!value) return 100;
  const segments = value.segmentData instanceof Map ? [...value.segmentData.values()] : [];
  const parts = [value.html, value.rscData, value.body, value.data?.body, ...segments];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 500);
}

function remove(key) {
  const entry = state.entries.get(key);
  if (!entry) return;
  state.entries.delete(key);
  state.size -= entry.size;
}

/** True while a page may be shown: fresh, or the best there is while the database is out of reach. */
function isUsable(entry, now) {
  if (!state.reachable) return true;
  return now - entry.lastModified < MAX_AGE_MS && entry.revision >= state.revision;
}

export default class PageCache {
  constructor() {
    startPolling();
  }

  async get(key) {
    const entry = state.entries.get(key);
    if (entry && isUsable(entry, Date.now())) {
      // Asked for last, thrown out last.
      state.entries.delete(key);
      state.entries.set(key, entry);
      return { value: entry.value, lastModified: entry.lastModified };
    }
    state.missedAt.set(key, state.revision);
    if (state.missedAt.size > 5_000) state.missedAt.clear();
    return null;
  }

  async set(key, value, context) {
    remove(key);
    if (!value) return;
    const tags = [...(context?.tags ?? []), ...String(value.headers?.['x-next-cache-tags'] ?? '').split(',')];
    // Stamped with what was known before the page was made, so that a change in between throws it out instead of hiding.
    const revision = state.missedAt.get(key) ?? 0n;
    state.missedAt.delete(key);
    const entry = { value, lastModified: Date.now(), revision, size: sizeOf(value) + key.length, tags };
    state.entries.set(key, entry);
    state.size += entry.size;
    for (const oldest of state.entries.keys()) {
      if (state.size <= MAX_BYTES) break;
      remove(oldest);
    }
  }

  async revalidateTag(tags) {
    const gone = new Set([tags].flat());
    for (const [key, entry] of state.entries) if (entry.tags.some((tag) => gone.has(tag))) remove(key);
  }

  resetRequestCache() {}
}
