import type pg from 'pg';

/** What must hold of the database at any moment, each as a query for the rows that break it. Independent of triggers and constraints. */
const promises: Record<string, string> = {
  'conference: taken is not the count of its registrations': `
    SELECT c.id FROM conference c WHERE c.taken <> (SELECT count(*) FROM registration r WHERE r.conference_id = c.id AND r.state = 'confirmed')`,
  'conference: more taken than it holds': `
    SELECT c.id FROM conference c WHERE (SELECT count(*) FROM registration r WHERE r.conference_id = c.id AND r.state = 'confirmed') > c.capacity + c.extra_places`,
  'session: taken is not the count of its seats': `
    SELECT s.id FROM seminar_session s WHERE s.taken <> (SELECT count(*) FROM seat t WHERE t.session_id = s.id AND t.state IN ('confirmed', 'offered'))`,
  'session: more taken than it holds': `
    SELECT s.id FROM seminar_session s WHERE (SELECT count(*) FROM seat t WHERE t.session_id = s.id AND t.state IN ('confirmed', 'offered')) > s.capacity + s.extra_places`,
  'person: two registrations for one conference': `
    SELECT conference_id, email_canonical FROM registration WHERE state <> 'cancelled' GROUP BY 1, 2 HAVING count(*) > 1`,
  'person: two seats at one time': `
    SELECT a.id FROM seat a JOIN seat b ON a.email_canonical = b.email_canonical AND a.id < b.id
      AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
     WHERE a.state IN ('confirmed', 'offered') AND b.state IN ('confirmed', 'offered')`,
  'cancelled registration: holds a seat': `
    SELECT r.id FROM registration r JOIN seat t ON t.registration_id = r.id AND t.state <> 'released' WHERE r.state = 'cancelled'`,
  'registration: half written, without its audit row': `
    SELECT r.id FROM registration r WHERE r.source <> 'demo' AND NOT EXISTS (
      SELECT 1 FROM audit_event a WHERE a.subject_type = 'registration' AND a.subject_id = r.id::text AND a.action = 'registration.created')`,
  'registration: half written, without its mail': `
    SELECT r.id FROM registration r WHERE r.source IN ('form', 'api') AND NOT EXISTS (
      SELECT 1 FROM outbox_mail m WHERE m.dedupe_key = 'registration-confirmation:' || r.id)`,
  'mail: about a registration that does not exist': `
    SELECT m.id FROM outbox_mail m WHERE m.dedupe_key LIKE 'registration-confirmation:%' AND m.registration_id IS NULL`,
};

/** The promises that do not hold now, with how many rows break each. Empty is well. */
export async function brokenPromises(client: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const broken: string[] = [];
  for (const [promise, query] of Object.entries(promises)) {
    const { rowCount } = await client.query(query);
    if (rowCount) broken.push(`${promise} (${rowCount})`);
  }
  return broken;
}

/** @throws Error naming the promises that do not hold. */
export async function checkInvariants(client: Pick<pg.Pool, 'query'>): Promise<void> {
  const broken = await brokenPromises(client);
  if (broken.length > 0) throw new Error(`The database breaks its promises: ${broken.join('; ')}`);
}
