import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { pageSize, type RegisterView, searchPatterns } from './rules';
import type { CommitmentOf, InvitedTo, Organisation, OrganisationRow } from './types';

/** The WHERE of the register over organisation o: words of names, mailboxes and contacts; letter case and accents count as equal. */
function registerSql(view: RegisterView): Prisma.Sql {
  const parts = [view.archived ? Prisma.sql`o.archived_at IS NOT NULL` : Prisma.sql`o.archived_at IS NULL`];
  for (const pattern of searchPatterns(view.search))
    parts.push(Prisma.sql`(fold_text(concat_ws(' ', o.name, o.name_short, o.email)) LIKE fold_text(${pattern})
      OR EXISTS (SELECT 1 FROM organisation_contact k WHERE k.organisation_id = o.id
                    AND fold_text(concat_ws(' ', k.name, k.title, k.email)) LIKE fold_text(${pattern})))`);
  if (view.kind) parts.push(Prisma.sql`o.kind = ${view.kind}::organisation_kind`);
  return Prisma.join(parts, ' AND ');
}

/** Organisations that a view of the register lets through. One query. */
export async function countOrganisations(view: RegisterView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM organisation o WHERE ${registerSql(view)}`;
  return row?.count ?? 0;
}

/** One page of the register by name in Swedish order, with what each is part of. One query. */
export function listOrganisations(view: RegisterView): Promise<OrganisationRow[]> {
  return db.$queryRaw<OrganisationRow[]>`
    WITH page AS (
      SELECT o.* FROM organisation o WHERE ${registerSql(view)}
       ORDER BY o.name COLLATE "sv-x-icu", o.id LIMIT ${pageSize} OFFSET ${(view.page - 1) * pageSize})
    SELECT p.id, p.kind::text AS kind, p.name, p.email, p.archived_at IS NOT NULL AS "isArchived",
           (SELECT count(*) FROM organisation_contact k WHERE k.organisation_id = p.id)::int AS contacts,
           (SELECT count(DISTINCT i.consultation_id) FROM invitation i WHERE i.organisation_id = p.id AND i.state <> 'revoked')::int AS invitations,
           (SELECT count(*) FROM commitment c WHERE c.owner_organisation_id = p.id AND c.state <> 'draft')::int AS commitments
      FROM page p ORDER BY p.name COLLATE "sv-x-icu", p.id`;
}

/** An organisation with its contacts; null for an unknown id. Two statements. */
export async function getOrganisation(id: string, client: Db = db): Promise<Organisation | null> {
  if (!isUuid(id)) return null;
  return client.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      name: true,
      nameShort: true,
      municipalityCode: true,
      email: true,
      phone: true,
      postalAddress: true,
      archivedAt: true,
      version: true,
      contacts: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, kind: true, name: true, title: true, email: true, phone: true },
      },
    },
  });
}

/** The consultations an organisation was invited to, the latest first, and how it answered; at most a hundred. One query. */
export function listInvitedTo(organisationId: string): Promise<InvitedTo[]> {
  return db.$queryRaw<InvitedTo[]>`
    SELECT i.id, c.slug, c.title_sv AS "titleSv", c.title_en AS "titleEn", c.starts_at AS "startsAt", i.role_asked AS "roleAsked",
           i.state::text AS state, i.answered_at AS "answeredAt",
           (SELECT a.kind::text FROM invitation_answer a WHERE a.invitation_id = i.id ORDER BY a.number DESC LIMIT 1) AS "lastAnswer"
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id
     WHERE i.organisation_id = ${organisationId}::uuid
     ORDER BY c.starts_at DESC NULLS FIRST, i.role_asked, i.id LIMIT 100`;
}

/** What an organisation has been asked to do, drafts left out, by when it is due; at most a hundred. One query. */
export function listCommitmentsOf(organisationId: string): Promise<CommitmentOf[]> {
  return db.$queryRaw<CommitmentOf[]>`
    SELECT m.id, c.slug, m.number, m.what, m.due_on AS "dueOn", m.state::text AS state, m.progress::text AS progress
      FROM commitment m JOIN consultation c ON c.id = m.consultation_id
     WHERE m.owner_organisation_id = ${organisationId}::uuid AND m.state <> 'draft'
     ORDER BY m.due_on DESC, m.number, m.id LIMIT 100`;
}
