import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db';
import type { ReleasedProgramme } from './schema';

/** From here on, no conference has a day. */
const aside = '3001-01-01T00:00:00Z';

/**
 * Writes the released programme over the tables. Nothing is deleted: slots and sessions that are not in it any more are withdrawn, and
 * come back under the same id when a later release has them again. Seats of sessions that go, and seats that would collide, have been
 * given back before.
 */
export async function writeProgramme(tx: Tx, conferenceId: string, programme: ReleasedProgramme): Promise<void> {
  // Slots and rooms change places in one transaction: what counts is how it stands at the end of it.
  await tx.$executeRaw`SET CONSTRAINTS slot_no_overlap, seminar_session_room_free DEFERRED`;
  await withdrawSessions(tx, conferenceId, programme);
  await parkSessions(tx, conferenceId, programme);
  await writeSlots(tx, conferenceId, programme);
  await writeSeminars(tx, conferenceId, programme);
  await writeSessions(tx, conferenceId, programme);
  await writePeopleOnStage(tx, programme);
  // Whatever is wrong is told here, while somebody can still answer for it.
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
}

async function withdrawSessions(tx: Tx, conferenceId: string, { sessions }: ReleasedProgramme): Promise<void> {
  await tx.seminarSession.updateMany({
    where: { conferenceId, withdrawnAt: null, id: { notIn: sessions.map(({ id }) => id) } },
    data: { withdrawnAt: new Date() },
  });
}

/**
 * Sessions that get another time stand aside first, each in a slot of its own a thousand years away, so that no two seats of a person
 * meet on the way (EXCLUDE seat_one_per_person_and_time is checked at each row). Nobody sees it: it is over before the commit.
 */
async function parkSessions(tx: Tx, conferenceId: string, programme: ReleasedProgramme): Promise<void> {
  await tx.$executeRaw`
    WITH planned AS (${plannedSessions(programme)}), leaving AS (
      SELECT s.id, gen_random_uuid() AS slot, ${aside}::timestamptz + row_number() OVER (ORDER BY s.id) * interval '1 hour' AS at
        FROM seminar_session s JOIN planned p ON p.id = s.id
       WHERE s.conference_id = ${conferenceId}::uuid
         AND ROW (s.slot_id, s.starts_at, s.ends_at, s.seminar_id) IS DISTINCT FROM ROW (p.slot_id, p.starts_at, p.ends_at, p.seminar_id)
    ), aside AS (
      INSERT INTO slot (id, conference_id, kind, name_sv, name_en, starts_at, ends_at)
      SELECT slot, ${conferenceId}::uuid, 'seminars', '', '', at, at + interval '30 minutes' FROM leaving RETURNING id
    )
    UPDATE seminar_session s SET slot_id = l.slot, starts_at = l.at, ends_at = l.at + interval '30 minutes'
      FROM leaving l WHERE l.id = s.id AND l.slot IN (SELECT id FROM aside)`;
}

async function writeSlots(tx: Tx, conferenceId: string, { slots }: ReleasedProgramme): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO slot (id, conference_id, kind, name_sv, name_en, description_sv, description_en, starts_at, ends_at, room_id)
    SELECT d.id, ${conferenceId}::uuid, d.kind::slot_kind, d."nameSv", d."nameEn", d."descriptionSv", d."descriptionEn", d."startsAt", d."endsAt", d."roomId"
      FROM jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) AS d(id uuid, kind text, "nameSv" text, "nameEn" text,
           "descriptionSv" text, "descriptionEn" text, "startsAt" timestamptz, "endsAt" timestamptz, "roomId" uuid)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name_sv = excluded.name_sv, name_en = excluded.name_en,
           description_sv = excluded.description_sv, description_en = excluded.description_en, starts_at = excluded.starts_at,
           ends_at = excluded.ends_at, room_id = excluded.room_id, withdrawn_at = NULL
     WHERE slot.conference_id = excluded.conference_id`;
}

/** The seminars' words and people as they are now. Those that went keep their last words: their seats' history shows them. */
async function writeSeminars(tx: Tx, conferenceId: string, { seminars }: ReleasedProgramme): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO released_seminar (conference_id, seminar_id, title_sv, title_en, abstract_sv, abstract_en, theme, audiences, language, level)
    SELECT ${conferenceId}::uuid, d.id, d."titleSv", d."titleEn", d."abstractSv", d."abstractEn", d.theme::seminar_theme,
           ARRAY(SELECT jsonb_array_elements_text(d.audiences)::audience), d.language, d.level::seminar_level
      FROM jsonb_to_recordset(${JSON.stringify(seminars)}::jsonb) AS d(id uuid, "titleSv" text, "titleEn" text, "abstractSv" text,
           "abstractEn" text, theme text, audiences jsonb, language text, level text)
    ON CONFLICT (conference_id, seminar_id) DO UPDATE SET title_sv = excluded.title_sv, title_en = excluded.title_en,
           abstract_sv = excluded.abstract_sv, abstract_en = excluded.abstract_en, theme = excluded.theme,
           audiences = excluded.audiences, language = excluded.language, level = excluded.level`;
  const people = seminars.flatMap((seminar) =>
    seminar.people.map((person, position) => ({ conferenceId, seminarId: seminar.id, position, ...person })),
  );
  await tx.releasedSeminarPerson.deleteMany({
    where: { conferenceId, seminarId: { in: seminars.map(({ id }) => id) } },
  });
  await tx.releasedSeminarPerson.createMany({ data: people, skipDuplicates: true });
}

async function writeSessions(tx: Tx, conferenceId: string, programme: ReleasedProgramme): Promise<void> {
  await tx.$executeRaw`
    UPDATE seminar_session s SET slot_id = p.slot_id, room_id = p.room_id, seminar_id = p.seminar_id, starts_at = p.starts_at,
           ends_at = p.ends_at, capacity = p.capacity, withdrawn_at = NULL
      FROM (${plannedSessions(programme)}) p WHERE s.id = p.id AND s.conference_id = ${conferenceId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO seminar_session (id, conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity)
    SELECT p.id, ${conferenceId}::uuid, p.slot_id, p.room_id, p.seminar_id, p.starts_at, p.ends_at, p.capacity
      FROM (${plannedSessions(programme)}) p WHERE NOT EXISTS (SELECT 1 FROM seminar_session s WHERE s.id = p.id)`;
  await tx.$executeRaw`DELETE FROM slot WHERE conference_id = ${conferenceId}::uuid AND starts_at >= ${aside}::timestamptz`;
  await tx.slot.updateMany({
    where: { conferenceId, withdrawnAt: null, id: { notIn: programme.slots.map(({ id }) => id) } },
    data: { withdrawnAt: new Date() },
  });
}

async function writePeopleOnStage(tx: Tx, { slots }: ReleasedProgramme): Promise<void> {
  await tx.programmeRole.deleteMany({ where: { slotId: { in: slots.map(({ id }) => id) } } });
  await tx.programmeRole.createMany({
    data: slots.flatMap(({ id, people }) => people.map((person, position) => ({ slotId: id, position, ...person }))),
    skipDuplicates: true,
  });
}

/** The sessions with the times of their slots, as rows. */
function plannedSessions({ slots, sessions }: ReleasedProgramme): Prisma.Sql {
  return Prisma.sql`
    SELECT d.id, d."slotId" AS slot_id, d."roomId" AS room_id, d."seminarId" AS seminar_id, d.capacity, l."startsAt" AS starts_at, l."endsAt" AS ends_at
      FROM jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) AS d(id uuid, "slotId" uuid, "roomId" uuid, "seminarId" uuid, capacity int)
      JOIN jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) AS l(id uuid, "startsAt" timestamptz, "endsAt" timestamptz) ON l.id = d."slotId"`;
}
