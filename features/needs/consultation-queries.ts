import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { PersonWithNeeds, SealedNeeds } from './types';

// Only of those who come: who holds no seat at a living invitation needs nothing on the day.

/** Everybody who comes to a consultation and has written something, by name, without what. One query. */
export function listRepresentativesWithNeeds(consultationId: string): Promise<(PersonWithNeeds & { from: string })[]> {
  return db.$queryRaw<(PersonWithNeeds & { from: string })[]>`
    SELECT 'representative' AS kind, r.id, r.name, o.name AS "from",
           (SELECT max(l.read_at) FROM needs_read_log l WHERE l.representative_id = r.id) AS "lastReadAt"
      FROM representative_needs n JOIN representative r ON r.id = n.representative_id JOIN invitation i ON i.id = r.invitation_id
      JOIN organisation o ON o.id = i.organisation_id
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state <> 'revoked'
       AND EXISTS (SELECT 1 FROM seat_holding h WHERE h.representative_id = r.id AND h.ended_at IS NULL)
     ORDER BY r.name COLLATE "sv-x-icu", r.id`;
}

/** The sealed needs of a whole consultation, to be counted by the machine. One query. */
export function listSealedRepresentativeNeeds(consultationId: string, on: Db = db): Promise<SealedNeeds[]> {
  return on.$queryRaw<SealedNeeds[]>`
    SELECT 'representative' AS kind, r.id, n.key_id AS "keyId", n.ciphertext
      FROM representative_needs n JOIN representative r ON r.id = n.representative_id JOIN invitation i ON i.id = r.invitation_id
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state <> 'revoked'
       AND EXISTS (SELECT 1 FROM seat_holding h WHERE h.representative_id = r.id AND h.ended_at IS NULL)`;
}

/** How many who come have written something, without opening anything. One query. */
export async function countRepresentativesWithNeeds(consultationId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM representative_needs n JOIN representative r ON r.id = n.representative_id
      JOIN invitation i ON i.id = r.invitation_id
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state <> 'revoked'
       AND EXISTS (SELECT 1 FROM seat_holding h WHERE h.representative_id = r.id AND h.ended_at IS NULL)`;
  return row?.count ?? 0;
}

export type RepresentativeWithNeeds = { id: string; name: string; from: string; consultationId: string };

/** Who has written something, by the id in the address; null for unknown, malformed and for whom nothing is kept. One query. */
export async function getRepresentativeWithNeeds(id: string): Promise<RepresentativeWithNeeds | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<RepresentativeWithNeeds[]>`
    SELECT r.id, r.name, o.name AS "from", i.consultation_id AS "consultationId"
      FROM representative_needs n JOIN representative r ON r.id = n.representative_id JOIN invitation i ON i.id = r.invitation_id
      JOIN organisation o ON o.id = i.organisation_id WHERE r.id = ${id}::uuid AND i.state <> 'revoked'
       AND EXISTS (SELECT 1 FROM seat_holding h WHERE h.representative_id = r.id AND h.ended_at IS NULL)`;
  return row ?? null;
}
