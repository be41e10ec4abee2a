import { themes } from '@/features/consultation/theme-rules';
import type { Tx } from '@/lib/db';
import { slugOf } from '@/lib/slug';
import { fromStockholm } from '@/lib/time';
import { swedishMorning } from './consultation-days';
import { loadInvitation } from './consultation-invitations';
import { invited2015, invitedComing, kindOf } from './data/consultations';

const dayMs = 86_400_000;

export type DemoConsultations = { archiveId: string; comingId: string; organiserId: string | null };

/**
 * The consultation of 7 September 2015 as an archive (seed 001: the day and who was invited; the rest is made up and says so) and a
 * coming one, dated from `now`, with invitations in every state. @returns ids for the parts that follow.
 */
export async function loadConsultations(db: Tx, now: Date): Promise<DemoConsultations> {
  for (const [name, kind] of Object.entries(kindOf))
    await db.organisation.updateMany({ where: { name }, data: { kind } });
  const organiser = await db.user.findFirst({
    where: { emailCanonical: 'organisator@demo.example' },
    select: { id: true },
  });
  const organisations = await organisationsByName(db);
  const archiveId = await loadArchive(db, organisations);
  const comingId = await loadComing(db, organisations, now, organiser?.id ?? null);
  return { archiveId, comingId, organiserId: organiser?.id ?? null };
}

/** Ids by name; each gets a made-up registrator's mailbox. */
async function organisationsByName(db: Tx): Promise<Map<string, string>> {
  const names = [
    ...new Set([...invited2015.map(([name]) => name), ...invitedComing.map(({ organisation }) => organisation)]),
  ];
  const rows = await db.organisation.findMany({ where: { name: { in: names } }, select: { id: true, name: true } });
  for (const { id, name } of rows)
    await db.organisation.update({ where: { id }, data: { email: `registrator@${slugOf(name)}.example` } });
  return new Map(rows.map(({ id, name }) => [name, id]));
}

const titles = {
  titleSv: 'Nationellt samråd om den sociala barn- och ungdomsvården',
  titleEn: 'National consultation on the social care of children and young people',
};

const invitationSv = `Välkomna till ett nationellt samråd om den sociala barn- och ungdomsvården.

Vi möts för att diskutera vad som behöver **förstärkas**, **förändras**, **samordnas** och eventuellt **tas bort**.

Det är ofta svårt att förstå vem som gör vad på de olika nivåerna. Därför vill vi att ni tar med er det ni ser från er nivå, och vad ni själva kan bidra med.`;
const invitationEn = `Welcome to a national consultation on the social care of children and young people.

We meet to discuss what must be **strengthened**, **changed**, **coordinated** and possibly **removed**.

It is often hard to understand who does what on the different levels. We therefore ask you to bring what you see from yours, and what you can contribute.`;

async function loadArchive(db: Tx, organisations: Map<string, string>): Promise<string> {
  const startsAt = fromStockholm('2015-09-07T09:00') as Date;
  const { id } = await db.consultation.create({
    data: {
      ...titles,
      slug: 'nationellt-samrad-2015',
      titleSv: 'Nationellt samråd 7 september 2015',
      titleEn: 'National consultation, 7 September 2015',
      invitationSv,
      invitationEn,
      state: 'archived',
      visibility: 'listed_with_organisations',
      startsAt,
      endsAt: fromStockholm('2015-09-07T15:00') as Date,
      placeName: 'Stockholm',
      caseNumber: 'S2015/0001 (påhittat)',
      answerBy: fromStockholm('2015-08-24T23:59') as Date,
      inputBy: fromStockholm('2015-08-31T23:59') as Date,
      isMadeUp: true,
      signatories: {
        create: [
          {
            position: 0,
            name: 'Åsa Regnér',
            titleSv: 'barn-, äldre- och jämställdhetsminister',
            titleEn: 'Minister for Children, the Elderly and Gender Equality',
          },
          { position: 1, name: 'Cecilia Grefve', titleSv: 'nationell samordnare', titleEn: 'national coordinator' },
        ],
      },
      questions: { create: themes.map((theme, position) => ({ ...theme, position })) },
    },
    select: { id: true },
  });
  const sentAt = fromStockholm('2015-07-06T10:02') as Date;
  for (const [name, role] of invited2015) {
    const organisationId = organisations.get(name);
    if (!organisationId) continue;
    await db.invitation.create({
      data: {
        consultationId: id,
        organisationId,
        roleAsked: role,
        email: `registrator@${slugOf(name)}.example`,
        state: 'attended',
        sentAt,
        deliveredAt: sentAt,
        answeredAt: new Date(sentAt.getTime() + 7 * dayMs),
        createdAt: sentAt,
        seats: { create: { number: 1, attendance: 'attended', attendanceAt: startsAt } },
      },
      select: { id: true },
    });
  }
  return id;
}

const comingAgenda = [
  ['09:00', '09:30', 'Välkomna', 'Welcome', 'Mira Minister'],
  ['09:30', '10:45', 'Vad behöver förstärkas och förändras?', 'What must be strengthened and changed?', ''],
  ['10:45', '11:00', 'Paus', 'Break', ''],
  [
    '11:00',
    '12:00',
    'Vem gör vad på de olika nivåerna?',
    'Who does what on the different levels?',
    'Samira Samordnare',
  ],
  ['12:00', '13:00', 'Lunch', 'Lunch', ''],
  ['13:00', '14:30', 'Vad ska samordnas, och vad kan tas bort?', 'What must be coordinated, and what can go?', ''],
  ['14:30', '15:00', 'Åtaganden och avslutning', 'Commitments and closing', 'Samira Samordnare'],
] as const;

/** The day's points; `at` makes an instant of a Swedish time of day. */
function agendaRows(at: (time: string) => Date) {
  return comingAgenda.map(([from, to, titleSv, titleEn, presenter], position) => ({
    position,
    startsAt: at(from),
    endsAt: at(to),
    titleSv,
    titleEn,
    presenter,
  }));
}

async function loadComing(
  db: Tx,
  organisations: Map<string, string>,
  now: Date,
  organiserId: string | null,
): Promise<string> {
  const startsAt = swedishMorning(now, 35);
  const at = (time: string) => swedishMorning(now, 35, time);
  const { id } = await db.consultation.create({
    data: {
      ...titles,
      slug: 'nationellt-samrad',
      invitationSv,
      invitationEn,
      state: 'open',
      visibility: 'listed_with_organisations',
      startsAt,
      endsAt: at('15:00'),
      placeName: 'Rosenbad',
      placeAddress: 'Rosenbad 4, Stockholm',
      caseNumber: 'S2027/0042',
      answerBy: swedishMorning(now, 16, '23:59'),
      inputBy: swedishMorning(now, 28, '23:59'),
      contactName: 'Olle Organisatör',
      contactEmail: 'samrad@demo.example',
      contactPhone: '08-000 00 00',
      signatories: {
        create: [
          { position: 0, name: 'Mira Minister', titleSv: 'socialminister', titleEn: 'Minister for Social Affairs' },
          { position: 1, name: 'Samira Samordnare', titleSv: 'nationell samordnare', titleEn: 'national coordinator' },
        ],
      },
      questions: { create: themes.map((theme, position) => ({ ...theme, position })) },
      agenda: { create: agendaRows(at) },
      reminders: { create: [{ daysBefore: 14 }, { daysBefore: 7 }, { daysBefore: 2, toSecond: true }] },
    },
    select: { id: true },
  });
  for (const invitation of invitedComing) await loadInvitation(db, id, invitation, organisations, now, organiserId);
  return id;
}
