import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Audience, InvitationFilter } from './types';

/**
 * The addresses of an audience as a SELECT, with why some get nothing (revoked, no address, blocked by a bounce): ten thousand are
 * planned in the one statement that writes them down.
 */
export function plannedSql(consultationId: string, audience: Audience): Prisma.Sql {
  const rows =
    audience.to === 'owners'
      ? ownersSql(consultationId, audience.commitmentIds)
      : ofInvitations(consultationId, audience);
  return Prisma.sql`
    SELECT x.invitation_id, x.representative_id, x.commitment_id, x.address_kind, x.to_email,
           CASE WHEN x.revoked THEN 'revoked' WHEN trim(x.to_email) = '' THEN 'no_address'
                WHEN EXISTS (SELECT 1 FROM mail_suppression s WHERE s.email_canonical = lower(x.to_email)) THEN 'suppressed' END AS skipped_because
      FROM (${rows}) x`;
}

type Invited = Exclude<Audience, { to: 'owners' }>;

function ofInvitations(consultationId: string, audience: Invited): Prisma.Sql {
  const which = filterSql(consultationId, audience);
  if (audience.to !== 'invitations') return personsSql(which, audience.to);
  const primary = addressSql(which, 'primary', Prisma.sql`i.email`, Prisma.sql`true`);
  if (!audience.second) return primary;
  const second = addressSql(
    which,
    'second',
    Prisma.sql`i.second_email`,
    Prisma.sql`i.second_email IS NOT NULL AND lower(i.second_email) <> lower(i.email)`,
  );
  return Prisma.sql`${primary} UNION ALL ${second}`;
}

/** A filter that is given and empty means nobody; one that is not given leaves out the revoked. */
function filterSql(consultationId: string, { invitationIds, states, kinds }: InvitationFilter): Prisma.Sql {
  const parts = [Prisma.sql`i.consultation_id = ${consultationId}::uuid`];
  if (invitationIds) parts.push(Prisma.sql`i.id = ANY (${[...invitationIds]}::uuid[])`);
  else parts.push(Prisma.sql`i.state <> 'revoked'`);
  if (states) parts.push(Prisma.sql`i.state::text = ANY (${[...states]}::text[])`);
  if (kinds) parts.push(Prisma.sql`o.kind::text = ANY (${[...kinds]}::text[])`);
  return Prisma.join(parts, ' AND ');
}

function addressSql(which: Prisma.Sql, kind: 'primary' | 'second', email: Prisma.Sql, has: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT i.id AS invitation_id, NULL::uuid AS representative_id, NULL::uuid AS commitment_id, ${kind}::text AS address_kind,
           ${email} AS to_email, i.state = 'revoked' AS revoked
      FROM invitation i JOIN organisation o ON o.id = i.organisation_id WHERE ${which} AND ${has}`;
}

function personsSql(which: Prisma.Sql, to: 'attendees' | 'editors' | 'people'): Prisma.Sql {
  const holds = Prisma.sql`EXISTS (SELECT 1 FROM seat_holding h WHERE h.representative_id = r.id AND h.ended_at IS NULL)`;
  const edits = Prisma.sql`(r.is_editor AND r.confirmed_at IS NOT NULL)`;
  const who = to === 'attendees' ? holds : to === 'editors' ? edits : Prisma.sql`(${holds} OR ${edits})`;
  return Prisma.sql`
    SELECT i.id AS invitation_id, r.id AS representative_id, NULL::uuid AS commitment_id, 'person'::text AS address_kind,
           r.email AS to_email, i.state = 'revoked' AS revoked
      FROM representative r JOIN invitation i ON i.id = r.invitation_id JOIN organisation o ON o.id = i.organisation_id
     WHERE ${which} AND r.revoked_at IS NULL AND ${who}`;
}

function ownersSql(consultationId: string, commitmentIds: readonly string[] | undefined): Prisma.Sql {
  const which = commitmentIds
    ? Prisma.sql`c.id = ANY (${[...commitmentIds]}::uuid[])`
    : Prisma.sql`c.state IN ('proposed', 'accepted')`;
  return Prisma.sql`
    SELECT NULL::uuid AS invitation_id, NULL::uuid AS representative_id, c.id AS commitment_id, 'person'::text AS address_kind,
           c.owner_email AS to_email, false AS revoked
      FROM commitment c JOIN organisation o ON o.id = c.owner_organisation_id
     WHERE c.consultation_id = ${consultationId}::uuid AND ${which}`;
}
