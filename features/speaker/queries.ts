import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { wishedFrom } from './change-rules';
import type { GivenBy, SpeakerDetail, SpeakerPlace } from './types';

/** Ids of the conferences where somebody appears or is asked: who may see them follows from it. Null for an unknown id. One query. */
export async function getSpeakerConferences(speakerId: string, client: Db = db): Promise<string[] | null> {
  if (!isUuid(speakerId)) return null;
  const rows = await client.$queryRaw<{ id: string; conferenceId: string | null }[]>`
    SELECT s.id, x.conference_id AS "conferenceId" FROM speaker s LEFT JOIN (
      SELECT speaker_id, conference_id FROM speaker_appearance WHERE speaker_id = ${speakerId}::uuid
      UNION SELECT speaker_id, conference_id FROM speaker_invitation WHERE speaker_id = ${speakerId}::uuid) x ON x.speaker_id = s.id
     WHERE s.id = ${speakerId}::uuid`;
  return rows.length === 0 ? null : rows.flatMap(({ conferenceId }) => conferenceId ?? []);
}

export const detailSelect = {
  id: true,
  slug: true,
  name: true,
  titleSv: true,
  titleEn: true,
  organisation: true,
  bioSv: true,
  bioEn: true,
  email: true,
  phone: true,
  locale: true,
  isMinor: true,
  guardianName: true,
  guardianConsentAt: true,
  guardianNote: true,
  version: true,
  consents: {
    orderBy: [{ givenAt: 'desc' }, { id: 'asc' }],
    take: 60,
    select: { purpose: true, givenBy: true, givenAt: true, withdrawnAt: true },
  },
  changes: { where: { state: 'pending' }, select: { id: true, createdAt: true, wished: true } },
  files: { where: { shownAt: { not: null } }, select: { id: true, widthPx: true, heightPx: true } },
} satisfies Prisma.SpeakerSelect;

type DetailRow = Prisma.SpeakerGetPayload<{ select: typeof detailSelect }>;

/** A speaker with what the organiser keeps of them. A constant number of statements. Null for an unknown id. */
export async function getSpeakerDetail(speakerId: string, client: Db = db): Promise<SpeakerDetail | null> {
  if (!isUuid(speakerId)) return null;
  const row = await client.speaker.findUnique({ where: { id: speakerId }, select: detailSelect });
  return row ? toDetail(row) : null;
}

/** A row of the database as pages want it. */
export function toDetail({ consents, changes, files, locale, ...row }: DetailRow): SpeakerDetail {
  const [pending] = changes;
  const [photo] = files;
  const open = consents.filter(({ withdrawnAt }) => withdrawnAt === null);
  const closed = consents.filter(({ purpose }) => !open.some((one) => one.purpose === purpose));
  return {
    ...row,
    locale: locale === 'en' ? 'en' : 'sv',
    consents: open.map(({ purpose, givenBy, givenAt }) => ({ purpose, givenAt, givenBy: givenBy as GivenBy })),
    withdrawn: closed
      .filter(({ purpose }, i) => closed.findIndex((one) => one.purpose === purpose) === i)
      .flatMap(({ purpose, withdrawnAt }) => (withdrawnAt ? [{ purpose, withdrawnAt }] : [])),
    pending: pending ? { id: pending.id, createdAt: pending.createdAt, wished: wishedFrom(pending.wished) } : null,
    photo: photo ? { id: photo.id, widthPx: photo.widthPx ?? 0, heightPx: photo.heightPx ?? 0 } : null,
  };
}

/** Where a speaker appears or is asked, in time order. One query. */
export function listSpeakerPlaces(speakerId: string): Promise<SpeakerPlace[]> {
  return db.$queryRaw<SpeakerPlace[]>`
    SELECT ${speakerId}::text AS "speakerId", c.id AS "conferenceId", c.slug, c.city, c.starts_at AS "startsAt", i.state::text AS state,
           coalesce(array_agg(DISTINCT a.kind::text) FILTER (WHERE a.kind IS NOT NULL), '{}') AS kinds
      FROM conference c
      LEFT JOIN speaker_appearance a ON a.conference_id = c.id AND a.speaker_id = ${speakerId}::uuid
      LEFT JOIN speaker_invitation i ON i.conference_id = c.id AND i.speaker_id = ${speakerId}::uuid
     WHERE a.speaker_id IS NOT NULL OR i.id IS NOT NULL
     GROUP BY c.id, i.state ORDER BY c.starts_at NULLS LAST, c.city`;
}

/** True when the public reads of this speaker somewhere, or has been promised a programme with them. One query. */
export async function isShownInPublic(speakerId: string, client: Db = db): Promise<boolean> {
  const [row] = await client.$queryRaw<{ shown: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM released_seminar_person p
                     JOIN conference c ON c.id = p.conference_id AND c.state <> 'draft'
                     JOIN seminar_session s ON s.conference_id = p.conference_id AND s.seminar_id = p.seminar_id AND s.withdrawn_at IS NULL
                    WHERE p.speaker_id = ${speakerId}::uuid)
        OR EXISTS (SELECT 1 FROM programme_role r LEFT JOIN slot s ON s.id = r.slot_id AND s.withdrawn_at IS NULL
                     JOIN conference c ON c.id = coalesce(s.conference_id, r.conference_id) AND c.state <> 'draft'
                    WHERE r.speaker_id = ${speakerId}::uuid AND r.seminar_id IS NULL)
        OR EXISTS (SELECT 1 FROM speaker_invitation i JOIN programme_version v ON v.conference_id = i.conference_id
                    WHERE i.speaker_id = ${speakerId}::uuid) AS shown`;
  return row?.shown ?? false;
}

/** Whose wish it is, for deciding who may touch it. Null for an unknown or malformed id. One query. */
export async function getChangeOwner(changeId: string): Promise<string | null> {
  if (!isUuid(changeId)) return null;
  const row = await db.speakerChange.findUnique({ where: { id: changeId }, select: { speakerId: true } });
  return row?.speakerId ?? null;
}
