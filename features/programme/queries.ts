import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { pickText } from './rules';
import type { LocalText, ProgrammePerson, ProgrammeSession, ProgrammeSlot } from './types';

const personSelect = {
  kind: true,
  speaker: { select: { slug: true, name: true, organisation: true } },
} satisfies Prisma.ProgrammeRoleSelect;

const sessionSelect = {
  id: true,
  capacity: true,
  taken: true,
  room: { select: { id: true, name: true, capacity: true, position: true } },
  released: {
    select: {
      seminar: { select: { slug: true } },
      titleSv: true,
      titleEn: true,
      theme: true,
      audiences: true,
      language: true,
      people: { orderBy: [{ kind: 'asc' }, { position: 'asc' }], select: personSelect },
    },
  },
} satisfies Prisma.SeminarSessionSelect;

const slotSelect = {
  id: true,
  kind: true,
  nameSv: true,
  nameEn: true,
  descriptionSv: true,
  descriptionEn: true,
  startsAt: true,
  endsAt: true,
  room: { select: { name: true } },
  programmeRoles: { orderBy: [{ kind: 'asc' }, { position: 'asc' }], select: personSelect },
  sessions: {
    where: { withdrawnAt: null },
    orderBy: [{ room: { position: 'asc' } }, { id: 'asc' }],
    select: sessionSelect,
  },
} satisfies Prisma.SlotSelect;

type PersonRow = Pick<Prisma.ProgrammeRoleGetPayload<{ select: typeof personSelect }>, 'kind' | 'speaker'>;
type SessionRow = Prisma.SeminarSessionGetPayload<{ select: typeof sessionSelect }>;
type SlotRow = Prisma.SlotGetPayload<{ select: typeof slotSelect }>;

/**
 * The released day of a conference in time order, with sessions, people and seats left. A constant number of queries.
 * @returns an empty list for an unknown slug and for a draft.
 */
export async function listSlots(conferenceSlug: string, locale: Locale, client: Db = db): Promise<ProgrammeSlot[]> {
  const rows = await client.slot.findMany({
    where: { conference: { slug: conferenceSlug, state: { not: 'draft' } }, withdrawnAt: null },
    orderBy: { startsAt: 'asc' },
    select: slotSelect,
  });
  return rows.map((row) => toSlot(row, locale));
}

/** People as the programme names them. */
export function toPerson({ kind, speaker }: PersonRow): ProgrammePerson {
  return { kind, ...speaker };
}

/** Text that always exists in Swedish. */
export function toText(sv: string, en: string | null, locale: Locale): LocalText {
  return pickText(sv, en, locale) ?? { text: sv, lang: 'sv' };
}

function toSlot(row: SlotRow, locale: Locale): ProgrammeSlot {
  return {
    id: row.id,
    kind: row.kind,
    name: toText(row.nameSv, row.nameEn, locale),
    description: pickText(row.descriptionSv, row.descriptionEn, locale),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    room: row.room?.name ?? null,
    people: row.programmeRoles.map(toPerson),
    sessions: row.sessions.map((session) => toSession(session, locale)),
  };
}

function toSession(row: SessionRow, locale: Locale): ProgrammeSession {
  const { released } = row;
  const people = released.people.map(toPerson);
  return {
    id: row.id,
    seminarSlug: released.seminar.slug,
    title: toText(released.titleSv, released.titleEn, locale),
    theme: released.theme,
    audiences: released.audiences,
    language: released.language,
    room: row.room,
    speakers: people.filter(({ kind }) => kind === 'speaker'),
    capacity: row.capacity,
    seatsLeft: Math.max(0, row.capacity - row.taken),
  };
}
