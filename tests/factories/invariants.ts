import type pg from 'pg';
import { expect } from 'vitest';

/** What must hold whatever happened: counters equal rows, nothing over capacity and the places added knowingly, nobody in two places, no seat without its registration. */
export async function expectInvariants(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ broken: string }>(`
    SELECT 'session ' || s.id AS broken FROM seminar_session s
      WHERE s.taken > s.capacity + s.extra_places OR s.taken <> (SELECT count(*) FROM seat t WHERE t.session_id = s.id AND t.state IN ('confirmed', 'offered'))
    UNION ALL
    SELECT 'conference ' || c.id FROM conference c
      WHERE c.taken > c.capacity + c.extra_places OR c.taken <> (SELECT count(*) FROM registration r WHERE r.conference_id = c.id AND r.state = 'confirmed')
    UNION ALL
    SELECT 'seat of a cancelled registration ' || t.id FROM seat t JOIN registration r ON r.id = t.registration_id
      WHERE r.state = 'cancelled' AND t.state <> 'released'
    UNION ALL
    SELECT 'two seats at one time ' || a.id FROM seat a JOIN seat b ON a.email_canonical = b.email_canonical AND a.id < b.id
      WHERE a.state IN ('confirmed', 'offered') AND b.state IN ('confirmed', 'offered')
        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    UNION ALL
    SELECT 'registration without its audit row ' || r.id FROM registration r
      WHERE r.source <> 'demo' AND NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_id = r.id::text AND e.action = 'registration.created')
  `);
  expect(rows.map((row) => row.broken)).toEqual([]);
}
