import 'server-only';
import { type Db, db } from '@/lib/db';
import type { SeatsNow } from './types';

/** Seats left of a conference and each of its sessions; null for an unknown slug and for a draft. Two queries. */
export async function getSeats(slug: string, client: Db = db): Promise<SeatsNow | null> {
  const row = await client.conference.findFirst({
    where: { slug, state: { not: 'draft' } },
    select: {
      capacity: true,
      taken: true,
      sessions: { where: { withdrawnAt: null }, select: { id: true, capacity: true, taken: true } },
    },
  });
  if (!row) return null;
  const sessions = row.sessions.map(({ id, capacity, taken }) => [id, Math.max(0, capacity - taken)] as const);
  return { seatsLeft: Math.max(0, row.capacity - row.taken), sessions: Object.fromEntries(sessions) };
}

/** Seats left by slug, of every conference that can be registered for. One query. */
export async function listSeats(client: Db = db): Promise<Record<string, number>> {
  const rows = await client.conference.findMany({
    where: { state: 'open' },
    select: { slug: true, capacity: true, taken: true },
  });
  return Object.fromEntries(rows.map(({ slug, capacity, taken }) => [slug, Math.max(0, capacity - taken)]));
}
