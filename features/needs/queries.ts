import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { NeedsOwner, NeedsReading, PersonWithNeeds, SealedNeeds } from './types';

/** Everybody at a conference who has written something, by name, without what. One query. */
export function listPeopleWithNeeds(conferenceId: string): Promise<PersonWithNeeds[]> {
  return db.$queryRaw<PersonWithNeeds[]>`
    SELECT p.kind, p.id, p.name, p."lastReadAt" FROM (
      SELECT 'registration' AS kind, r.id, r.name,
             (SELECT max(l.read_at) FROM needs_read_log l WHERE l.registration_id = r.id) AS "lastReadAt"
        FROM needs n JOIN registration r ON r.id = n.registration_id
       WHERE r.conference_id = ${conferenceId}::uuid AND r.state <> 'cancelled'
      UNION ALL
      SELECT 'speaker', i.id, s.name, (SELECT max(l.read_at) FROM needs_read_log l WHERE l.invitation_id = i.id)
        FROM speaker_needs n JOIN speaker_invitation i ON i.id = n.invitation_id JOIN speaker s ON s.id = i.speaker_id
       WHERE i.conference_id = ${conferenceId}::uuid) p
     ORDER BY p.name COLLATE "sv-x-icu", p.id`;
}

/** The sealed needs of a whole conference, to be counted by the machine. One query. */
export function listSealedNeeds(conferenceId: string, on: Db = db): Promise<SealedNeeds[]> {
  return on.$queryRaw<SealedNeeds[]>`
    SELECT 'registration' AS kind, r.id, n.key_id AS "keyId", n.ciphertext
      FROM needs n JOIN registration r ON r.id = n.registration_id
     WHERE r.conference_id = ${conferenceId}::uuid AND r.state <> 'cancelled'
    UNION ALL
    SELECT 'speaker', i.id, n.key_id, n.ciphertext
      FROM speaker_needs n JOIN speaker_invitation i ON i.id = n.invitation_id
     WHERE i.conference_id = ${conferenceId}::uuid`;
}

export type NeedsOwnerAt = NeedsOwner & { name: string; conferenceId: string; conferenceSlug: string };

/** Who has written something, by the id in the address; null for unknown, malformed and for whom nothing is kept. One query. */
export async function getPersonWithNeeds(id: string): Promise<NeedsOwnerAt | null> {
  if (!isUuid(id)) return null;
  const rows = await db.$queryRaw<NeedsOwnerAt[]>`
    SELECT 'registration' AS kind, r.id, r.name, c.id AS "conferenceId", c.slug AS "conferenceSlug"
      FROM needs n JOIN registration r ON r.id = n.registration_id JOIN conference c ON c.id = r.conference_id
     WHERE r.id = ${id}::uuid AND r.state <> 'cancelled'
    UNION ALL
    SELECT 'speaker', i.id, s.name, c.id, c.slug
      FROM speaker_needs n JOIN speaker_invitation i ON i.id = n.invitation_id JOIN speaker s ON s.id = i.speaker_id
      JOIN conference c ON c.id = i.conference_id
     WHERE i.id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Who has read somebody's needs, when and why, the latest first. One query. */
export function listNeedsReadings({ id }: NeedsOwner): Promise<NeedsReading[]> {
  return db.$queryRaw<NeedsReading[]>`
    SELECT l.id::text AS id, coalesce(u.name, u.email, '–') AS "readerName", l.read_at AS "readAt", l.reason
      FROM needs_read_log l LEFT JOIN app_user u ON u.id = l.user_id
     WHERE l.registration_id = ${id}::uuid OR l.invitation_id = ${id}::uuid OR l.representative_id = ${id}::uuid
     ORDER BY l.id DESC LIMIT 100`;
}
