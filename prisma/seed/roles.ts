import type { Role } from '@/lib/actor';
import { encryptJson, hashToken } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { createRandom } from './random';

type City = { id: string; slug: string };
const day = 86_400_000;

/** An invitation in the demo that can be accepted: /kollega/<token>. */
export const demoInvitationToken = 'demo-lanken-till-en-inbjuden-kollega-000001';

const colleagues: { name: string; email: string; role: Role; where: 'tour' | string; since: number }[] = [
  { name: 'Tove Turné', email: 'turne@demo.example', role: 'organiser', where: 'tour', since: 60 },
  { name: 'Sara Schema', email: 'schema@demo.example', role: 'programme', where: 'tour', since: 41 },
  { name: 'Malin Malmö', email: 'malmo@demo.example', role: 'organiser', where: 'malmo', since: 34 },
  { name: 'David Disk', email: 'disk.malmo@demo.example', role: 'registration_desk', where: 'malmo', since: 12 },
  {
    name: 'Disa Diskmedarbetare',
    email: 'disk.linkoping@demo.example',
    role: 'registration_desk',
    where: 'linkoping',
    since: 9,
  },
  { name: 'Kerstin Kost', email: 'kost@demo.example', role: 'care', where: 'linkoping', since: 9 },
  { name: 'Viktor Värd', email: 'vard@demo.example', role: 'reader', where: 'linkoping', since: 20 },
  { name: 'Gunnar Göteborg', email: 'goteborg@demo.example', role: 'organiser', where: 'goteborg', since: 28 },
];

/** Colleagues with roles for the tour and for single cities, as the seventh day of a working week leaves them. */
async function loadColleagues(
  db: Tx,
  cities: readonly City[],
  seriesId: string,
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { name, email, role, where, since } of colleagues) {
    const conference = cities.find(({ slug }) => slug === where);
    if (where !== 'tour' && !conference) continue;
    const createdAt = new Date(now.getTime() - since * day);
    const place = conference ? { conferenceId: conference.id } : { seriesId };
    const { id } = await db.user.create({
      data: {
        name,
        email,
        emailCanonical: canonicalEmail(email) ?? email,
        emailVerified: createdAt,
        roleGrants: { create: [{ role, createdAt, ...place }] },
      },
      select: { id: true },
    });
    ids.set(email, id);
    await db.auditEvent.create({
      data: {
        at: createdAt,
        actorKind: 'user',
        actorId: id,
        action: 'role.granted',
        subjectType: 'user',
        subjectId: id,
        conferenceId: conference?.id ?? null,
        data: { after: { role } },
      },
      select: { id: true },
    });
  }
  return ids;
}

/** Invitations in every state: waiting, too old, accepted and taken back. */
async function loadInvitations(
  db: Tx,
  linkoping: City,
  seriesId: string,
  invitedById: string,
  now: Date,
): Promise<void> {
  const at = (days: number) => new Date(now.getTime() + days * day);
  const here = { conferenceId: linkoping.id, invitedById };
  const row = (email: string, role: Role, sent: number) => ({
    email,
    emailCanonical: email,
    role,
    createdAt: at(sent),
    expiresAt: at(sent + 7),
  });
  await db.colleagueInvitation.createMany({
    data: [
      {
        ...here,
        ...row('ny.kollega@demo.example', 'registration_desk', -1),
        tokenHash: hashToken(demoInvitationToken),
      },
      { ...here, ...row('sen.kollega@demo.example', 'programme', -12), tokenHash: hashToken('demo-gammal') },
      { ...here, ...row('vard@demo.example', 'reader', -21), acceptedAt: at(-20) },
      { ...here, ...row('fel.adress@demo.example', 'organiser', -6), revokedAt: at(-5) },
      { seriesId, invitedById, ...row('tur.kollega@demo.example', 'reader', -2), tokenHash: hashToken('demo-turne') },
    ],
  });
}

const needsTexts = [
  { food: 'Vegetariskt', access: '', other: '' },
  { food: 'Glutenfritt', access: '', other: '' },
  { food: 'Tål inte nötter', access: '', other: '' },
  { food: '', access: 'Hörselslinga', other: '' },
  { food: 'Veganskt', access: 'Plats för rullstol', other: 'Kommer med ledsagare' },
  { food: 'Laktosfritt', access: '', other: '' },
  { food: '', access: 'Skrivtolk', other: '' },
];

/** Needs of every twentieth participant in Linköping, made up and encrypted; care has read a few. */
async function loadNeeds(db: Tx, linkoping: City, careId: string | undefined, now: Date): Promise<void> {
  const random = createRandom(7_731);
  const people = await db.registration.findMany({
    where: { conferenceId: linkoping.id, state: 'confirmed' },
    orderBy: { emailCanonical: 'asc' },
    select: { id: true, createdAt: true },
  });
  const chosen = people.filter((_, i) => i % 20 === 3);
  await db.needs.createMany({
    data: chosen.map(({ id, createdAt }) => {
      const { keyId, bytes } = encryptJson(random.pick(needsTexts), `needs:${id}`);
      return { registrationId: id, keyId, ciphertext: bytes, createdAt };
    }),
  });
  if (!careId) return;
  await db.needsReadLog.createMany({
    data: chosen.slice(0, 3).map(({ id }, i) => ({
      registrationId: id,
      userId: careId,
      reason: (['kitchen', 'asked', 'room'] as const)[i] ?? 'other',
      readAt: new Date(now.getTime() - (i + 1) * day),
    })),
  });
}

/** What visitors have reported: two to take care of, one that is done. */
async function loadBarriers(db: Tx, handledById: string, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() - days * day);
  await db.barrierReport.createMany({
    data: [
      {
        text: 'Programmet går inte att läsa i min telefon när jag förstorar texten till 300 procent. Tiderna hamnar under seminarierna.',
        page: '/konferenser/linkoping/program',
        email: 'maja.exempelsson@example.org',
        createdAt: at(1),
      },
      { text: 'Skärmläsaren läser inte upp hur många platser som är kvar.', page: null, email: null, createdAt: at(4) },
      {
        text: 'Det var svårt att hitta var man avbokar.',
        page: '/anmalan',
        email: null,
        createdAt: at(16),
        handledAt: at(13),
        handledById,
        handledNote: 'Länken står nu överst i bekräftelsen och på anmälans egen sida.',
      },
    ],
  });
}

/** Colleagues, invitations, needs and reported barriers of the coming tour. After the users of people.ts. */
export async function loadRoles(db: Tx, cities: readonly City[], now: Date): Promise<void> {
  const linkoping = cities.find(({ slug }) => slug === 'linkoping');
  if (!linkoping) return;
  const { seriesId } = await db.conference.findUniqueOrThrow({
    where: { id: linkoping.id },
    select: { seriesId: true },
  });
  const { id: adminId } = await db.user.findUniqueOrThrow({
    where: { emailCanonical: 'admin@demo.example' },
    select: { id: true },
  });
  const ids = await loadColleagues(db, cities, seriesId, now);
  await loadInvitations(db, linkoping, seriesId, adminId, now);
  await loadNeeds(db, linkoping, ids.get('kost@demo.example'), now);
  await loadBarriers(db, adminId, now);
}
