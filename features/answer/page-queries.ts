import 'server-only';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import type { InvitationPage, InvitedOrganisation, OwnPage } from './page-types';

/** Anything that cannot be a token is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** What the two pages show of a consultation. Never the meeting's link: that is for those who come. */
const consultation = {
  id: true,
  slug: true,
  titleSv: true,
  titleEn: true,
  invitationSv: true,
  invitationEn: true,
  state: true,
  visibility: true,
  startsAt: true,
  endsAt: true,
  placeName: true,
  placeAddress: true,
  caseNumber: true,
  answerBy: true,
  inputBy: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  cancelledReason: true,
  signatories: { orderBy: { position: 'asc' }, select: { name: true, titleSv: true, titleEn: true } },
  questions: {
    orderBy: { position: 'asc' },
    select: { id: true, nameSv: true, nameEn: true, questionSv: true, questionEn: true },
  },
  agenda: {
    orderBy: { position: 'asc' },
    select: { id: true, startsAt: true, endsAt: true, titleSv: true, titleEn: true, presenter: true },
  },
  documents: { orderBy: { position: 'asc' }, select: { id: true, titleSv: true, titleEn: true, dated: true } },
} as const;

/** Names and mandates, never addresses: the link may have been passed on (trust line 37). */
const seats = {
  orderBy: { number: 'asc' },
  select: {
    id: true,
    number: true,
    roleAsked: true,
    holdings: {
      orderBy: { number: 'asc' },
      select: {
        id: true,
        representativeId: true,
        kind: true,
        mandate: true,
        endedAt: true,
        madeByName: true,
        representative: { select: { name: true, title: true } },
      },
    },
  },
} as const;

/**
 * What the page behind an organisation's link shows, with the database's time. Null for unknown, revoked and malformed tokens alike, and
 * for a revoked invitation. Nothing is written. A constant number of statements.
 */
export async function getInvitationPage(token: string, client: Db = db): Promise<InvitationPage | null> {
  if (!tokenShape.test(token)) return null;
  const row = await client.invitation.findFirst({
    where: { links: { some: { tokenHash: hashToken(token), revokedAt: null } }, state: { not: 'revoked' } },
    select: {
      id: true,
      state: true,
      roleAsked: true,
      seatsGranted: true,
      addressedName: true,
      ownCaseNumber: true,
      answerBy: true,
      secondEmail: true,
      sentAt: true,
      deliveredAt: true,
      bouncedAt: true,
      organisation: { select: { name: true } },
      seats,
      answers: {
        orderBy: { number: 'desc' },
        take: 30,
        select: { number: true, kind: true, madeByName: true, source: true, createdAt: true, detail: true },
      },
      extensions: {
        orderBy: { askedAt: 'desc' },
        take: 1,
        select: {
          id: true,
          state: true,
          wantedBy: true,
          askedByName: true,
          askedAt: true,
          grantedUntil: true,
          decision: true,
        },
      },
      consultation: { select: consultation },
    },
  });
  if (!row) return null;
  const { secondEmail, organisation, ...rest } = row;
  return {
    ...rest,
    hasSecondAddress: secondEmail !== null,
    organisationName: organisation.name,
    now: await databaseTime(client),
  };
}

async function databaseTime(client: Db): Promise<Date> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row?.now ?? new Date();
}

/**
 * Which invitation a link opens or has opened: whoever sends a form with a link that was revoked meanwhile is told so by the command
 * (trust line 38). Null for an unknown one. One query.
 */
export function getInvitationOfLink(token: string): Promise<{ id: string; locale: string } | null> {
  if (!tokenShape.test(token)) return Promise.resolve(null);
  return db.invitation.findFirst({
    where: { links: { some: { tokenHash: hashToken(token) } } },
    select: { id: true, locale: true },
  });
}

/** The organisations invited to a consultation, by name, at most five hundred; those revoked or not yet written to are left out. One query. */
export async function listInvitedOrganisations(consultationId: string): Promise<InvitedOrganisation[]> {
  return db.$queryRaw<InvitedOrganisation[]>`
    SELECT DISTINCT o.id, o.name, o.kind::text AS kind, o.name COLLATE "sv-x-icu" AS sorted
      FROM invitation i JOIN organisation o ON o.id = i.organisation_id
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state NOT IN ('prepared', 'revoked') ORDER BY sorted LIMIT 500`;
}

/**
 * What a person's own page shows beyond who they are: their seat with its chain, the day, whether needs are kept (never which), and for
 * those who may decide the people who write. A constant number of statements.
 */
export async function getOwnPage(representativeId: string, client: Db = db): Promise<OwnPage> {
  const person = await client.representative.findUniqueOrThrow({
    where: { id: representativeId },
    select: {
      emailCanonical: true,
      needs: { select: { createdAt: true } },
      holdings: {
        where: { endedAt: null },
        take: 1,
        select: { mandate: true, kind: true, seat: { select: seats.select } },
      },
      invitation: {
        select: {
          id: true,
          state: true,
          roleAsked: true,
          answerBy: true,
          email: true,
          secondEmail: true,
          consultation: {
            select: {
              ...consultation,
              meetingUrl: true,
              documents: {
                orderBy: { position: 'asc' },
                select: { ...consultation.documents.select, fileId: true, textSv: true, textEn: true },
              },
            },
          },
          representatives: {
            where: { isEditor: true, revokedAt: null },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            select: { id: true, name: true, email: true, confirmedAt: true, createdAt: true },
          },
        },
      },
    },
  });
  const { invitation, needs, holdings, emailCanonical } = person;
  const { representatives, email, secondEmail, ...at } = invitation;
  return {
    ...at,
    emailCanonical,
    ownAddresses: [email, ...(secondEmail ? [secondEmail] : [])],
    needsAt: needs?.createdAt ?? null,
    holding: holdings[0] ?? null,
    editors: representatives,
    now: await databaseTime(client),
  };
}
