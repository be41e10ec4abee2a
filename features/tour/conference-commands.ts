import 'server-only';
import { randomUUID } from 'node:crypto';
import { putProgrammeDocument } from '@/features/schedule/draft-commands';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { ProgrammeDocument } from '@/features/schedule/schema';
import { listRoomsOf } from '@/features/venue/queries';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { instantOf } from '@/lib/time';
import { type By, isTaken, nextPosition } from './commands';
import { type CopySource, listCopySources } from './copy-queries';
import { daysTo, mapRooms, movedDocument, movedSpan, proposedDay, renamed, roomsInUse } from './copy-rules';
import type { CopyReport } from './types';

/** Where and when a conference will be. `day` is '2028-08-29' or null while it is open. */
export type CityPlan = {
  city: string;
  slug: string;
  day: string | null;
  venueId: string | null;
  hostId: string | null;
  hostName: string;
  moderatorIds: string[];
};

type Made = Result<{ slug: string; report: CopyReport | null }, 'slugTaken' | 'notFound'>;

/** The hours of a day that has none yet, by the Swedish clock. */
const usualHours = { from: '09:00', to: '16:00' };

/**
 * A new draft at the end of a tour's line.
 * @returns 'slugTaken' where another conference has the address.
 */
export async function createConference(
  plan: CityPlan,
  { seriesId, nameSv, nameEn, now, ...by }: By & { seriesId: string; nameSv: string; nameEn: string; now: Date },
): Promise<Made> {
  try {
    return await inTransaction(async (tx) => {
      const position = await nextPosition(tx, seriesId);
      const conference = await tx.conference.create({
        data: {
          ...placeOf(plan),
          ...usualDay(plan.day),
          seriesId,
          position,
          nameSv: `${nameSv} i ${plan.city}`,
          nameEn: `${nameEn} in ${plan.city}`,
        },
        select: { id: true },
      });
      await writeModerators(tx, conference.id, plan.moderatorIds);
      await writeAudit(tx, {
        ...by,
        action: 'conference.created',
        subjectType: 'conference',
        subjectId: conference.id,
        conferenceId: conference.id,
        data: { slug: plan.slug },
      });
      await bumpContentRevision(tx);
      return { ok: true, slug: plan.slug, report: null };
    });
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'slugTaken' };
    throw error;
  }
}

/**
 * A copy of a conference for another city of the same tour: the seminars are shared, the master text stays one.
 * @param withLocal whether what the source city changed in seminars and people comes along.
 * @returns where it is and what could not come along; 'slugTaken' where another conference has the address.
 */
export async function copyConference(
  plan: CityPlan,
  { sourceId, withLocal, now, ...by }: By & { sourceId: string; withLocal: boolean; now: Date },
): Promise<Made> {
  try {
    return await inTransaction(async (tx) => {
      const [source] = await listCopySources({ conferenceId: sourceId }, tx);
      if (!source) return { ok: false, reason: 'notFound' };
      const position = await nextPosition(tx, source.seriesId);
      const frame = { seriesId: source.seriesId, position, seminars: null, names: [], withLocal, now };
      const report = await insertCopy(tx, source, plan, frame, by);
      await bumpContentRevision(tx);
      return { ok: true, slug: plan.slug, report };
    });
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'slugTaken' };
    throw error;
  }
}

export type CopyFrame = {
  seriesId: string;
  position: number;
  /** New seminars by the old ones' ids; null where the tour, and so its seminars, is the same. */
  seminars: ReadonlyMap<string, string> | null;
  /** Names that change besides city and host: the tour's. */
  names: readonly (readonly [string, string])[];
  withLocal: boolean;
  now: Date;
};

/** One conference's copy inside a transaction: settings, people, local changes, and the programme as a draft on the new day. */
export async function insertCopy(
  tx: Tx,
  source: CopySource,
  plan: CityPlan,
  frame: CopyFrame,
  by: By,
): Promise<CopyReport> {
  const programme = await copiedProgramme(tx, source, plan, frame);
  const { id } = await tx.conference.create({
    data: { ...copiedSettings(source, plan, frame), seriesId: frame.seriesId, position: frame.position },
    select: { id: true },
  });
  await writeModerators(tx, id, plan.moderatorIds);
  if (frame.withLocal) await copyLocal(tx, source, id, frame.seminars);
  if (programme.document.slots.length > 0) {
    const label = { key: 'copied' as const, values: { city: source.city } };
    await putProgrammeDocument(tx, { conferenceId: id, document: programme.document, actor: by.actor, label });
  }
  const { from, sessions, unplaced, rooms } = programme;
  const data = { from, sessions, unplaced, rooms, hasDay: plan.day !== null };
  await writeAudit(tx, {
    ...by,
    action: 'conference.copied',
    subjectType: 'conference',
    subjectId: id,
    conferenceId: id,
    data: { ...data, sourceId: source.id },
  });
  return { conferenceId: id, ...data };
}

async function copiedProgramme(tx: Tx, source: CopySource, plan: CityPlan, { seminars, now }: CopyFrame) {
  const { document } = await getProgrammeDocument(source.id, tx);
  const order = source.venue?.rooms ?? [];
  const used = roomsInUse(document, order, source.capacity);
  const rooms = mapRooms(used, plan.venueId ? await listRoomsOf([plan.venueId], tx) : []);
  const moved = movedDocument(document, {
    days: daysMoved(document, source.startsAt, plan.day, now),
    rooms,
    newId: randomUUID,
    ...(seminars ? { seminars } : {}),
  });
  const lost = new Set(moved.unplaced.map(({ roomId }) => roomId));
  return {
    document: moved.document,
    from: source.city,
    sessions: moved.document.sessions.length,
    unplaced: moved.unplaced.length,
    rooms: order.filter(({ id }) => lost.has(id)).map(({ name }) => name),
  };
}

/** From the source's day (or its programme's) to the new one; to a proposed one while that is open. */
function daysMoved(document: ProgrammeDocument, startsAt: Date | null, day: string | null, now: Date): number {
  const first = document.slots.map((slot) => slot.startsAt).sort()[0];
  const from = startsAt ?? (first ? new Date(first) : null);
  return from ? daysTo(from, day ?? proposedDay(from, now)) : 0;
}

function copiedSettings(source: CopySource, plan: CityPlan, { names }: CopyFrame) {
  const exchange = [
    ...names,
    [source.hostOrganisation?.name ?? '', plan.hostName] as const,
    [source.city, plan.city] as const,
  ];
  const text = (before: string) => renamed(before, exchange);
  return {
    ...placeOf(plan),
    ...copiedDay(source, plan.day),
    nameSv: text(source.nameSv),
    nameEn: text(source.nameEn),
    introSv: text(source.introSv),
    introEn: text(source.introEn),
    capacity: source.capacity,
    // Whoever asks about one city must not reach another's host.
    ...(source.city === plan.city ? { contactEmail: source.contactEmail, contactPhone: source.contactPhone } : {}),
    policySv: source.policySv,
    policyEn: source.policyEn,
    needsAsked: source.needsAsked,
    copiedFromId: source.id,
  };
}

/** The day with its hours and its registration window, moved by whole days on the Swedish clock. */
function copiedDay(source: CopySource, day: string | null) {
  const { startsAt, endsAt, registrationOpensAt: opens, registrationClosesAt: closes } = source;
  if (day === null) return {};
  if (!startsAt || !endsAt) return usualDay(day);
  const days = daysTo(startsAt, day);
  const window = opens && closes ? movedSpan(opens, closes, days) : null;
  return {
    ...movedSpan(startsAt, endsAt, days),
    registrationOpensAt: window?.startsAt ?? null,
    registrationClosesAt: window?.endsAt ?? null,
  };
}

function usualDay(day: string | null) {
  const from = day ? instantOf(`${day}T${usualHours.from}`) : null;
  const to = day ? instantOf(`${day}T${usualHours.to}`) : null;
  return { startsAt: from?.ok ? from.instant : null, endsAt: to?.ok ? to.instant : null };
}

function placeOf({ city, slug, venueId, hostId }: CityPlan) {
  return { city, slug, venueId, hostOrganisationId: hostId };
}

/** The day's moderators in order, in place of those before. */
export async function writeModerators(tx: Tx, conferenceId: string, speakerIds: readonly string[]): Promise<void> {
  await tx.programmeRole.deleteMany({ where: { conferenceId, seminarId: null, slotId: null, kind: 'moderator' } });
  await tx.programmeRole.createMany({
    data: [...new Set(speakerIds)].map((speakerId, position) => ({
      kind: 'moderator' as const,
      speakerId,
      conferenceId,
      position,
    })),
  });
}

/** What the source city has of its own in seminars (texts, limits, people), as the copy's own. */
async function copyLocal(tx: Tx, source: CopySource, conferenceId: string, seminars: CopyFrame['seminars']) {
  const own = (seminarId: string) => (seminars ? seminars.get(seminarId) : seminarId);
  await tx.seminarLocal.createMany({
    data: source.localSeminars.flatMap((local) => {
      const seminarId = own(local.seminarId);
      return seminarId ? [{ ...local, seminarId, conferenceId }] : [];
    }),
  });
  await tx.programmeRole.createMany({
    data: source.programmeRoles.flatMap(({ seminarId: before, ...role }) => {
      const seminarId = before ? own(before) : undefined;
      return seminarId ? [{ ...role, seminarId, conferenceId }] : [];
    }),
  });
}
