import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import { looksLikeToken } from './schema';
import type { BookableConference, BookableSession, BookableSlot, OrganisationOption, OwnRegistration } from './types';

const sessionSelect = {
  id: true,
  slotId: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
  taken: true,
  room: { select: { name: true, position: true } },
  released: {
    select: {
      titleSv: true,
      titleEn: true,
      people: {
        where: { kind: 'speaker' },
        orderBy: { position: 'asc' },
        select: { speaker: { select: { name: true, organisation: true } } },
      },
    },
  },
} satisfies Prisma.SeminarSessionSelect;

const conferenceSelect = {
  id: true,
  slug: true,
  nameSv: true,
  nameEn: true,
  city: true,
  state: true,
  startsAt: true,
  endsAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  capacity: true,
  taken: true,
  contactEmail: true,
  contactPhone: true,
  needsAsked: true,
  venue: { select: { name: true, address: true, postalCode: true, city: true } },
  slots: {
    where: { withdrawnAt: null },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      kind: true,
      nameSv: true,
      nameEn: true,
      startsAt: true,
      endsAt: true,
      sessions: {
        where: { withdrawnAt: null },
        orderBy: [{ room: { position: 'asc' } }, { id: 'asc' }],
        select: sessionSelect,
      },
    },
  },
} satisfies Prisma.ConferenceSelect;

/** What a slug can look like (CHECK conference_slug_form); anything else, NUL bytes too, is not looked up. */
const slugForm = /^[a-z0-9-]{1,120}$/;

type ConferenceRow = Prisma.ConferenceGetPayload<{ select: typeof conferenceSelect }>;
type SessionRow = Prisma.SeminarSessionGetPayload<{ select: typeof sessionSelect }>;

function toSession(row: SessionRow): BookableSession {
  return {
    id: row.id,
    slotId: row.slotId,
    title: { sv: row.released.titleSv, en: row.released.titleEn },
    room: row.room.name,
    speakers: row.released.people.map(({ speaker }) =>
      speaker.organisation ? `${speaker.name}, ${speaker.organisation}` : speaker.name,
    ),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    capacity: row.capacity,
    seatsLeft: Math.max(0, row.capacity - row.taken),
  };
}

function toSlot(row: ConferenceRow['slots'][number]): BookableSlot {
  return {
    id: row.id,
    kind: row.kind,
    name: { sv: row.nameSv, en: row.nameEn },
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    sessions: row.sessions.map(toSession),
  };
}

function toConference(row: ConferenceRow, state: BookableConference['state']): BookableConference {
  const { venue } = row;
  return {
    id: row.id,
    slug: row.slug,
    name: { sv: row.nameSv, en: row.nameEn },
    city: row.city,
    state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    opensAt: row.registrationOpensAt,
    closesAt: row.registrationClosesAt,
    capacity: row.capacity,
    seatsLeft: Math.max(0, row.capacity - row.taken),
    venueName: venue?.name ?? null,
    venueAddress: venue ? `${venue.address}, ${venue.postalCode} ${venue.city}`.replace(/\s+/g, ' ') : null,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    needsAsked: row.needsAsked,
    slots: row.slots.map(toSlot),
  };
}

/**
 * A conference with its slots, sessions and seats left, by its slug. A constant number of queries.
 * @returns null for an unknown slug and for a draft.
 */
export async function getBookableConference(slug: string, client: Db = db): Promise<BookableConference | null> {
  if (!slugForm.test(slug)) return null;
  const row = await client.conference.findUnique({ where: { slug }, select: conferenceSelect });
  return row && row.state !== 'draft' ? toConference(row, row.state) : null;
}

/** All conferences that are not drafts, in time order, with seats left but without programme. One query. */
export async function listBookableConferences(client: Db = db) {
  const rows = await client.conference.findMany({
    where: { state: { not: 'draft' } },
    orderBy: [{ startsAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
    take: 200,
    select: {
      slug: true,
      nameSv: true,
      nameEn: true,
      city: true,
      state: true,
      startsAt: true,
      endsAt: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      capacity: true,
      taken: true,
    },
  });
  return rows.flatMap(({ state, ...row }) =>
    state === 'draft'
      ? []
      : {
          slug: row.slug,
          name: { sv: row.nameSv, en: row.nameEn },
          city: row.city,
          state,
          startsAt: row.startsAt,
          endsAt: row.endsAt,
          opensAt: row.registrationOpensAt,
          closesAt: row.registrationClosesAt,
          seatsLeft: Math.max(0, row.capacity - row.taken),
        },
  );
}

const freshForMs = 1_000;
const usableForMs = 3_000;
type Recent = { at: number; value: Promise<BookableConference | null>; renewing: boolean };
const recent = new Map<string, Recent>();

/**
 * The same, a second old while it is asked for (three at most) and read once for all who ask meanwhile: titles and times for the hot
 * path, where the database settles seats and deadlines anyway. Nobody waits for a renewal: in a crowd that was every fiftieth.
 */
export function getRecentBookableConference(slug: string): Promise<BookableConference | null> {
  const known = recent.get(slug);
  const ageMs = known ? Date.now() - known.at : Number.POSITIVE_INFINITY;
  if (!known || ageMs >= usableForMs) return read(slug);
  if (ageMs >= freshForMs && !known.renewing) renew(slug, known);
  return known.value;
}

function read(slug: string): Promise<BookableConference | null> {
  const value = getBookableConference(slug);
  recent.set(slug, { at: Date.now(), value, renewing: false });
  value.catch(() => recent.delete(slug));
  if (recent.size > 100) recent.delete(recent.keys().next().value as string);
  return value;
}

function renew(slug: string, known: Recent): void {
  const at = Date.now();
  known.renewing = true;
  getBookableConference(slug).then(
    (value) => recent.set(slug, { at, value: Promise.resolve(value), renewing: false }),
    () => {
      known.renewing = false;
    },
  );
}

let organisations: { at: number; value: Promise<OrganisationOption[]> } | null = null;

/** All organisations people choose among (the archived are kept out), by name in Swedish order; kept a minute. */
export function listOrganisationOptions(): Promise<OrganisationOption[]> {
  if (organisations && Date.now() - organisations.at < 60_000) return organisations.value;
  const value = db.organisation
    .findMany({ where: { archivedAt: null }, select: { id: true, name: true, kind: true, municipalityCode: true } })
    .then((rows) => rows.sort((a, b) => a.name.localeCompare(b.name, 'sv')));
  organisations = { at: Date.now(), value };
  value.catch(() => {
    organisations = null;
  });
  return value;
}

/**
 * One's own registration from the token in the manage link.
 * @returns null for a token that is unknown, revoked or no token at all: one neutral answer.
 */
export async function getRegistrationByToken(token: string, client: Db = db): Promise<OwnRegistration | null> {
  if (!looksLikeToken(token)) return null;
  const row = await client.registration.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      reference: true,
      name: true,
      email: true,
      organisationName: true,
      workRole: true,
      locale: true,
      state: true,
      version: true,
      calendarSequence: true,
      createdAt: true,
      cancelledAt: true,
      needs: { select: { keyId: true } },
      seats: { where: { state: 'confirmed' }, orderBy: { startsAt: 'asc' }, select: { sessionId: true } },
      conference: { select: conferenceSelect },
    },
  });
  if (!row) return null;
  const { conference, needs, seats, locale, ...own } = row;
  return {
    ...own,
    locale: locale === 'en' ? 'en' : 'sv',
    hasNeeds: needs !== null,
    // A conference that was withdrawn to draft after people registered is closed to them, not gone.
    conference: toConference(conference, conference.state === 'draft' ? 'closed' : conference.state),
    sessionIds: seats.map((seat) => seat.sessionId),
  };
}
