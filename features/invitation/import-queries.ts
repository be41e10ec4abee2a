import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { type KnownOrganisation, organisationKey } from './import-rules';
import { type RawRow, type StoredList, storedList } from './import-schema';

export type WaitingList = {
  id: string;
  consultationId: string;
  slug: string;
  fileName: string;
  /** Null when it is done. */
  list: StoredList | null;
};

/** A list that this person has put in; null for an unknown id and for somebody else's. One query. */
export async function getInvitationImport(id: string, userId: string, client: Db = db): Promise<WaitingList | null> {
  if (!isUuid(id) || !isUuid(userId)) return null;
  const [row] = await client.$queryRaw<(Omit<WaitingList, 'list'> & { content: unknown; isDone: boolean })[]>`
    SELECT m.id, m.consultation_id AS "consultationId", c.slug, m.file_name AS "fileName", m.content, m.applied_at IS NOT NULL AS "isDone"
      FROM invitation_import m JOIN consultation c ON c.id = m.consultation_id
     WHERE m.id = ${id}::uuid AND m.created_by_id = ${userId}::uuid`;
  if (!row) return null;
  const { content, isDone, ...rest } = row;
  return { ...rest, list: isDone ? null : storedList.parse(content) };
}

/** What the register knows of the organisations that a list names, and for what they are invited here. One query. */
export async function listKnownOrganisations(
  consultationId: string,
  rows: readonly RawRow[],
  client: Db = db,
): Promise<KnownOrganisation[]> {
  const names = [...new Set(rows.map(({ cells }) => organisationKey(cells.organisation ?? '')))].map((name) =>
    name.toWellFormed().replaceAll('\u0000', ''),
  );
  const found = await client.$queryRaw<(KnownOrganisation & { name: string })[]>`
    SELECT o.id, o.name, '' AS key,
           coalesce((SELECT k.email FROM organisation_contact k WHERE k.organisation_id = o.id AND k.kind IN ('head', 'staff')
                      ORDER BY k.kind DESC, k.created_at, k.id LIMIT 1), '') AS email,
           coalesce(o.email, (SELECT k.email FROM organisation_contact k WHERE k.organisation_id = o.id AND k.kind = 'registrator'
                               ORDER BY k.created_at, k.id LIMIT 1), '') AS registrator,
           (SELECT coalesce(array_agg(i.role_asked), '{}') FROM invitation i
             WHERE i.organisation_id = o.id AND i.consultation_id = ${consultationId}::uuid) AS "invitedRoles"
      FROM organisation o WHERE lower(o.name COLLATE "sv-x-icu") = ANY (${names}::text[])`;
  return found.map(({ name, ...row }) => ({ ...row, key: organisationKey(name) }));
}
