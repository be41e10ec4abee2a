import 'server-only';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import type { RepresentativeHead } from './types';

/** Anything that cannot be a token is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

const consultation = {
  id: true,
  slug: true,
  titleSv: true,
  titleEn: true,
  state: true,
  startsAt: true,
  endsAt: true,
  inputBy: true,
  tableOpenedAt: true,
  tableClosedAt: true,
} as const;

/**
 * Who holds a personal link. Null for unknown, revoked and malformed tokens alike, and for everybody of an invitation that was revoked:
 * revoking works at once. A constant number of statements.
 */
export async function getRepresentativeByToken(token: string, client: Db = db): Promise<RepresentativeHead | null> {
  if (!tokenShape.test(token)) return null;
  const row = await client.representative.findFirst({
    where: {
      links: { some: { tokenHash: hashToken(token), revokedAt: null } },
      revokedAt: null,
      invitation: { state: { not: 'revoked' } },
    },
    select: {
      id: true,
      name: true,
      title: true,
      email: true,
      locale: true,
      isEditor: true,
      confirmedAt: true,
      invitationId: true,
      holdings: { where: { endedAt: null }, take: 1, select: { id: true } },
      invitation: {
        select: {
          organisationId: true,
          organisation: { select: { name: true } },
          consultation: { select: consultation },
        },
      },
    },
  });
  if (!row) return null;
  const { holdings, invitation, ...person } = row;
  return {
    ...person,
    organisationId: invitation.organisationId,
    organisationName: invitation.organisation.name,
    holdsSeat: holdings.length > 0,
    consultation: invitation.consultation,
  };
}
