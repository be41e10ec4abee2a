import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import type { ExportSession, ExportSlot, ProgrammeExport } from './export-types';
import { toPerson, toText } from './queries';
import { pickText } from './rules';

const roomSelect = { id: true, name: true, capacity: true, position: true } satisfies Prisma.RoomSelect;
const peopleSelect = {
  kind: true,
  speaker: { select: { slug: true, name: true, organisation: true } },
} satisfies Prisma.ProgrammeRoleSelect;

const releasedSelect = {
  titleSv: true,
  titleEn: true,
  abstractSv: true,
  abstractEn: true,
  theme: true,
  audiences: true,
  language: true,
  level: true,
  seminar: { select: { slug: true } },
  people: { orderBy: [{ kind: 'asc' }, { position: 'asc' }], select: peopleSelect },
} satisfies Prisma.ReleasedSeminarSelect;

const exportSelect = {
  id: true,
  slug: true,
  city: true,
  nameSv: true,
  nameEn: true,
  startsAt: true,
  endsAt: true,
  updatedAt: true,
  venue: { select: { name: true, address: true, city: true } },
  programmeVersions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, releasedAt: true } },
  slots: {
    where: { withdrawnAt: null },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      kind: true,
      nameSv: true,
      nameEn: true,
      descriptionSv: true,
      descriptionEn: true,
      startsAt: true,
      endsAt: true,
      room: { select: roomSelect },
      programmeRoles: { orderBy: [{ kind: 'asc' }, { position: 'asc' }], select: peopleSelect },
      sessions: {
        where: { withdrawnAt: null },
        orderBy: [{ room: { position: 'asc' } }, { id: 'asc' }],
        select: { id: true, room: { select: roomSelect }, released: { select: releasedSelect } },
      },
    },
  },
} satisfies Prisma.ConferenceSelect;

type Row = Prisma.ConferenceGetPayload<{ select: typeof exportSelect }>;
type SlotRow = Row['slots'][number];

/**
 * The released programme for the exports. A constant number of queries.
 * @returns null for an unknown slug, for a draft, and for a day that is not known.
 */
export async function getProgrammeExport(
  slug: string,
  locale: Locale,
  client: Db = db,
): Promise<ProgrammeExport | null> {
  const row = await client.conference.findFirst({ where: { slug, state: { not: 'draft' } }, select: exportSelect });
  if (!row?.startsAt || !row.endsAt) return null;
  const { id, city, nameSv, nameEn, startsAt, endsAt, updatedAt, venue, programmeVersions, slots } = row;
  const release = programmeVersions[0];
  return {
    id,
    slug: row.slug,
    name: toText(nameSv, nameEn, locale),
    city,
    place: venue ? [venue.name, venue.address, venue.city].filter(Boolean).join(', ') : city,
    startsAt,
    endsAt,
    updatedAt: release && release.releasedAt > updatedAt ? release.releasedAt : updatedAt,
    version: release?.number ?? 0,
    slots: slots.map((slot) => toSlot(slot, locale)),
  };
}

function toSlot(row: SlotRow, locale: Locale): ExportSlot {
  return {
    id: row.id,
    kind: row.kind,
    name: toText(row.nameSv, row.nameEn, locale),
    description: pickText(row.descriptionSv, row.descriptionEn, locale),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    room: row.room,
    people: row.programmeRoles.map(toPerson),
    sessions: row.sessions.map((session) => toSession(session, locale)),
  };
}

function toSession({ id, room, released }: SlotRow['sessions'][number], locale: Locale): ExportSession {
  const { titleSv, titleEn, abstractSv, abstractEn, theme, audiences, language, level, seminar, people } = released;
  return {
    id,
    seminarSlug: seminar.slug,
    title: toText(titleSv, titleEn, locale),
    abstract: pickText(abstractSv, abstractEn, locale),
    theme,
    audiences,
    language,
    level,
    room,
    people: people.map(toPerson),
  };
}
