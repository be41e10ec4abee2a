import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db';
import type { LoadedConference } from './conferences';
import { type Crowd, listPlacesOfWork, type PlacesOfWork, registrationRow } from './crowd';

const hour = 3_600_000;

type Desk = { db: Tx; crowd: Crowd; places: PlacesOfWork; deskId: string; organiserId: string };
type Row = ReturnType<typeof registrationRow>;

/**
 * What the desk has done: people registered by phone, one let in knowingly where it is full, one moved from Malmö to Luleå, and views that
 * colleagues share. After the crowd and the users.
 */
export async function loadDesk(db: Tx, tour: readonly LoadedConference[], crowd: Crowd): Promise<void> {
  const city = (slug: string) => tour.find((conference) => conference.slug === slug) as LoadedConference;
  const [deskId, organiserId] = await Promise.all([
    userId(db, 'anmalan@demo.example'),
    userId(db, 'organisator@demo.example'),
  ]);
  const places = await listPlacesOfWork(db, city('linkoping').host);
  const desk: Desk = { db, crowd, places, deskId, organiserId };
  for (const hoursAgo of [2, 5, 27]) await registerByPhone(desk, city('linkoping').id, hoursAgo);
  await overbook(desk, city('goteborg').id);
  await move(desk, city('malmo').id, city('lulea').id);
  await saveViews(desk);
}

async function userId(db: Tx, email: string): Promise<string> {
  return (await db.user.findUniqueOrThrow({ where: { emailCanonical: email }, select: { id: true } })).id;
}

function someone({ places, crowd }: Desk, conferenceId: string, hoursAgo: number): Row {
  const createdAt = new Date(crowd.now.getTime() - hoursAgo * hour);
  return { ...registrationRow({ conferenceId, createdAt, isCancelled: false }, places, crowd), locale: 'sv' };
}

async function registerByPhone(desk: Desk, conferenceId: string, hoursAgo: number): Promise<void> {
  await enter(desk, someone(desk, conferenceId, hoursAgo), { by: desk.deskId });
}

/** One place beyond the capacity, with its note. */
async function overbook(desk: Desk, conferenceId: string): Promise<void> {
  const note = 'Medföljer ett ombud från brukarrådet. Extra stol och lunch är klart med Mötesplats Göta.';
  await desk.db.conference.update({ where: { id: conferenceId }, data: { extraPlaces: 1 }, select: { id: true } });
  const row = { ...someone(desk, conferenceId, 20), overbookNote: note };
  await enter(desk, row, { by: desk.organiserId });
  await desk.db.auditEvent.create({
    data: event(row, 'registration.overbooked', row.createdAt, desk.organiserId, { reason: note }),
    select: { id: true },
  });
}

/** Registered in one city by the form, then moved to another by the desk. */
async function move(desk: Desk, fromId: string, toId: string): Promise<void> {
  const { db, deskId } = desk;
  const old = someone(desk, fromId, 90);
  const now = { ...someone(desk, toId, 26), ...personOf(old), movedFromId: old.id };
  await enter(desk, old, { by: null });
  const at = now.createdAt;
  await db.seat.updateMany({ where: { registrationId: old.id }, data: { state: 'released', releasedAt: at } });
  await db.registration.update({
    where: { id: old.id },
    data: { state: 'cancelled', cancelledAt: at },
    select: { id: true },
  });
  await enter(desk, now, { by: deskId, template: 'registration-moved' });
  const away = { toRegistrationId: now.id, toConferenceId: toId, sessionIds: [] };
  const here = { fromRegistrationId: old.id, fromConferenceId: fromId };
  await db.auditEvent.createMany({
    data: [
      event(old, 'registration.moved_away', at, deskId, away),
      event(now, 'registration.moved_here', at, deskId, here),
    ],
  });
}

function personOf({ name, email, emailCanonical, organisationId, organisationName, municipalityCode, workRole }: Row) {
  return { name, email, emailCanonical, organisationId, organisationName, municipalityCode, workRole };
}

type Entered = { by: string | null; template?: string };

/** A registration with a seat in some seminar of each slot that has room, its history and its mail, long since sent. */
async function enter(
  { db }: Desk,
  row: Row & { overbookNote?: string; movedFromId?: string },
  { by, template = 'registration-confirmation' }: Entered,
) {
  await db.registration.create({ data: { ...row, source: by ? 'organiser' : 'demo' }, select: { id: true } });
  const sessions = await db.$queryRaw<{ id: string; startsAt: Date; endsAt: Date }[]>`
    SELECT DISTINCT ON (x.starts_at) x.id, x.starts_at AS "startsAt", x.ends_at AS "endsAt"
      FROM seminar_session x JOIN seminar m ON m.id = x.seminar_id
     WHERE x.conference_id = ${row.conferenceId}::uuid AND x.taken < x.capacity ORDER BY x.starts_at, md5(m.slug || to_char(x.starts_at, 'HH24') || ${row.reference})`;
  await db.seat.createMany({
    data: sessions.map(({ id, startsAt, endsAt }) => ({
      registrationId: row.id,
      sessionId: id,
      conferenceId: row.conferenceId,
      emailCanonical: row.emailCanonical,
      startsAt,
      endsAt,
      createdAt: row.createdAt,
    })),
  });
  const chosen = { source: by ? 'organiser' : 'form', sessionIds: sessions.map(({ id }) => id) };
  await db.auditEvent.create({
    data: event(row, 'registration.created', row.createdAt, by, chosen),
    select: { id: true },
  });
  const sentAt = new Date(row.createdAt.getTime() + 4_000);
  const { email: toEmail, locale, conferenceId, id: registrationId, createdAt } = row;
  await db.outboxMail.create({
    data: {
      ...{ template, conferenceId, registrationId, toEmail, locale, createdAt, sentAt },
      dedupeKey: `${template}:${row.id}`,
      payload: {},
      state: 'sent',
      attempts: 1,
      firstAttemptAt: sentAt,
    },
    select: { id: true },
  });
}

function event(row: Row, action: string, at: Date, by: string | null, data: Prisma.InputJsonObject) {
  const subject = { subjectType: 'registration', subjectId: row.id, conferenceId: row.conferenceId };
  return { ...subject, actorKind: by ? 'user' : 'public', actorId: by, action, at, data };
}

async function saveViews({ db, deskId, organiserId }: Desk): Promise<void> {
  const list = 'registrations';
  await db.savedView.createMany({
    data: [
      {
        userId: deskId,
        list,
        name: 'Mejl som inte kom fram',
        query: 'mail=trouble&columns=email%2Corganisation%2Cmail',
        shared: true,
      },
      { userId: organiserId, list, name: 'Regionerna', query: 'kind=region&sort=organisation', shared: true },
      {
        userId: organiserId,
        list,
        name: 'Avbokade, senast först',
        query: 'state=cancelled&columns=organisation%2Ccancelled%2Creference',
        shared: false,
      },
    ],
  });
}
