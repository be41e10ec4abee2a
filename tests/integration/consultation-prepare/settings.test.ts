import { beforeEach, describe, expect, it } from 'vitest';
import { consultationTransitions } from '@/features/consultation/rules';
import { saveAgenda } from '@/features/preparation/agenda-commands';
import { createConsultation, saveConsultation } from '@/features/preparation/commands';
import { getConsultationSettings, listAgenda, listQuestions } from '@/features/preparation/queries';
import { saveQuestions } from '@/features/preparation/question-commands';
import { agendaSchema, questionsSchema, settingsSchema } from '@/features/preparation/schema';
import { changeConsultationState } from '@/features/preparation/state-commands';
import { isoDate, localTimeValue } from '@/lib/time';
import { invitedOrganisation, openConsultation } from '../../factories/consultation';
import { type Person, personWith } from '../../factories/people';
import { pairs, stateChanges } from '../../factories/state-table';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
let person: Person;
let by: { actor: Person['actor']; requestId: string };

beforeEach(async () => {
  await emptyDatabase();
  person = await personWith(db, ['organiser', null]);
  by = { actor: person.actor, requestId: 'test' };
});

/** The settings as their form would post them, with what is changed. */
async function posted(id: string, change: Record<string, string> = {}) {
  const now = await getConsultationSettings(id);
  if (!now) throw new Error('gone');
  const { titleSv, titleEn, invitationSv, invitationEn, placeName, placeAddress, caseNumber, contactName, visibility } =
    now;
  const time = (by: Date | null) => localTimeValue(by).slice(11, 16);
  return settingsSchema.parse({
    ...{ titleSv, titleEn, invitationSv, invitationEn, placeName, placeAddress, caseNumber, contactName, visibility },
    consultation: id,
    version: String(now.version),
    startsAt: localTimeValue(now.startsAt),
    endsAt: localTimeValue(now.endsAt),
    meetingUrl: now.meetingUrl ?? '',
    contactEmail: now.contactEmail ?? '',
    contactPhone: now.contactPhone ?? '',
    answerDay: now.answerBy ? isoDate(now.answerBy) : '',
    answerTime: time(now.answerBy),
    inputDay: now.inputBy ? isoDate(now.inputBy) : '',
    inputTime: time(now.inputBy),
    statusEveryMonths: String(now.statusEveryMonths),
    ...change,
  });
}

const save = (input: Awaited<ReturnType<typeof posted>>, version = input.head.version) =>
  saveConsultation(input, { consultationId: input.head.consultation, version, ...by });
const row = (id: string) => db.consultation.findUniqueOrThrow({ where: { id } });

async function draft() {
  const { slug } = await createConsultation({ titleSv: 'Samråd om vård', titleEn: 'On care' }, by);
  return db.consultation.findUniqueOrThrow({ where: { slug } });
}

describe('a new consultation', () => {
  it('is a draft with the four questions of the sources and reminders that are not armed; two at once get addresses of their own', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => createConsultation({ titleSv: 'Samråd om vård', titleEn: 'x' }, by)),
    );
    expect(made.map(({ slug }) => slug).sort()).toEqual(['samrad-om-vard', 'samrad-om-vard-2', 'samrad-om-vard-3']);
    const { id, state } = await db.consultation.findUniqueOrThrow({ where: { slug: 'samrad-om-vard' } });
    expect(state).toBe('draft');
    expect((await listQuestions(id)).map(({ nameSv, inUse }) => [nameSv, inUse])).toEqual([
      ['Förstärka', false],
      ['Förändra', false],
      ['Samordna', false],
      ['Ta bort', false],
    ]);
    const reminders = await db.consultationReminder.findMany({
      where: { consultationId: id },
      orderBy: { daysBefore: 'desc' },
    });
    expect(reminders.map(({ daysBefore, toSecond, armedAt }) => [daysBefore, toSecond, armedAt])).toEqual([
      [14, false, null],
      [7, false, null],
      [2, true, null],
    ]);
  });
});

describe('settings', () => {
  it('are saved with signatories and who did it; of two who save what they both saw, one is told (compare-and-set)', async () => {
    const { id } = await draft();
    const signed = {
      'signName-0': 'Mira Minister',
      'signTitleSv-0': 'minister',
      'signTitleEn-0': '',
      'signName-1': 'Samira',
      'signTitleSv-1': '',
      'signTitleEn-1': '',
    };
    const [a, b] = await Promise.all([
      save(await posted(id, { placeName: 'Rosenbad', ...signed }), 1),
      save(await posted(id, { placeName: 'Konferensen', ...signed, press: 'up-1' }), 1),
    ]);
    expect([a.ok, b.ok].sort()).toEqual([false, true]);
    const after = await getConsultationSettings(id);
    expect(after).toMatchObject({ version: 2, placeName: a.ok ? 'Rosenbad' : 'Konferensen' });
    expect(after?.signatories.map(({ name }) => name)).toEqual(
      a.ok ? ['Mira Minister', 'Samira'] : ['Samira', 'Mira Minister'],
    );
    const [audit, ...more] = await db.auditEvent.findMany({ where: { action: 'consultation.changed' } });
    expect(more).toEqual([]);
    expect(audit).toMatchObject({ actorId: person.userId, consultationId: id });
  });

  it('trust 65, 67: whether a new deadline is ahead is decided by the database’s clock; 23.59 is Swedish', async () => {
    const { id } = await openConsultation(db);
    const past = await save(await posted(id, { answerDay: '2020-01-02' }));
    expect(past).toMatchObject({
      ok: false,
      reason: 'problems',
      problems: [{ field: 'answerDay', reason: 'deadlinePast' }],
    });
    const day = isoDate(new Date(Date.now() + 5 * 86_400_000));
    expect(await save(await posted(id, { answerDay: day, answerTime: '' }))).toMatchObject({ ok: true });
    expect(localTimeValue((await row(id)).answerBy)).toBe(`${day}T23:59`);
  });

  it('an address that is taken, or of what has opened, is refused', async () => {
    const [{ id }, open] = [await draft(), await openConsultation(db)];
    expect(await save(await posted(id, { slug: open.slug }))).toMatchObject({ ok: false, reason: 'slugTaken' });
    expect(await save(await posted(open.id, { slug: 'ny-adress' }))).toMatchObject({ ok: false, reason: 'slugFixed' });
    expect(await save(await posted(id, { slug: 'ny-adress' }))).toMatchObject({ ok: true, slug: 'ny-adress' });
  });

  it('a moved meeting raises SEQUENCE once, takes the agenda along, and drafts a mail to those who have the invitation', async () => {
    const { id, startsAt } = await openConsultation(db);
    await db.consultationAgendaItem.create({
      data: {
        consultationId: id,
        position: 0,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        titleSv: 'Välkomna',
      },
    });
    const moved = {
      startsAt: localTimeValue(new Date(startsAt.getTime() + 2 * 86_400_000)),
      endsAt: localTimeValue(new Date(startsAt.getTime() + 2 * 86_400_000 + 7_200_000)),
    };
    expect(await save(await posted(id, moved))).toMatchObject({ ok: true, noticeDrafted: false, agendaMoved: true });
    expect(await db.consultationDispatch.count()).toBe(0);
    const [first] = await listAgenda(id);
    expect(localTimeValue(first?.startsAt ?? null)).toBe(moved.startsAt);
    await invitedOrganisation(db, { id });
    expect(await save(await posted(id, { placeName: 'Sagerska' }))).toMatchObject({ ok: true, noticeDrafted: true });
    expect(await save(await posted(id, { caseNumber: 'S2027/0099' }))).toMatchObject({
      ok: true,
      noticeDrafted: false,
    });
    expect((await row(id)).calendarSequence).toBe(2);
    const [notice, ...more] = await db.consultationDispatch.findMany();
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ kind: 'change', state: 'draft', createdById: person.userId });
    expect(await db.outboxMail.count()).toBe(0);
  });
});

describe('agenda and questions', () => {
  it('are saved, moved and removed by their rows’ buttons; rows that stay keep their ids; a foreign row is refused', async () => {
    const { id, version } = await draft();
    await save(await posted(id, { startsAt: '2030-03-04T09:00', endsAt: '2030-03-04T15:00' }));
    const point = (i: number, itemId: string, from: string, to: string, itemSv: string) =>
      Object.fromEntries(
        Object.entries({ itemId, from, to, itemSv, itemEn: '', moreSv: '', moreEn: '', presenter: '' }).map(
          ([name, value]) => [`${name}-${i}`, value],
        ),
      );
    const agenda = (v: number, press: string, ...rows: Record<string, string>[]) =>
      saveAgenda(agendaSchema.parse(Object.assign({ consultation: id, version: String(v), press }, ...rows)), {
        consultationId: id,
        version: v,
        ...by,
      });
    expect(
      await agenda(
        version + 1,
        '',
        point(0, '', '10:00', '11:00', 'Frågor'),
        point(1, '', '09:00', '09:30', 'Välkomna'),
      ),
    ).toEqual({ ok: true, count: 2 });
    const [a, b] = await listAgenda(id);
    expect([a?.titleSv, b?.titleSv]).toEqual(['Välkomna', 'Frågor']);
    const kept = [
      point(0, a?.id ?? '', '09:00', '09:30', 'Välkomna'),
      point(1, b?.id ?? '', '10:00', '11:00', 'Frågor'),
    ];
    expect(await agenda(version + 2, 'up-1', ...kept)).toEqual({ ok: true, count: 2 });
    expect((await listAgenda(id)).map((one) => [one.id, localTimeValue(one.startsAt).slice(11)])).toEqual([
      [b?.id, '09:00'],
      [a?.id, '10:30'],
    ]);
    expect(await agenda(version + 2, '', ...kept)).toEqual({ ok: false, reason: 'stale' });
    expect(
      await agenda(version + 3, '', point(0, '67000000-0000-4000-8000-000000000017', '09:00', '10:00', 'x')),
    ).toMatchObject({ reason: 'problems' });
    expect(await agenda(version + 3, '', point(0, '', '08:00', '10:00', 'x'))).toMatchObject({
      problems: [{ field: 'from-0', reason: 'outsideDay' }],
    });
    expect(await agenda(version + 3, 'remove-0', ...kept)).toEqual({ ok: true, count: 1 });
  });

  it('a question that has cards can be renamed and moved, never removed', async () => {
    const { id, questionIds } = await openConsultation(db);
    const [first = '', second = ''] = questionIds;
    await db.inputCard.create({ data: { consultationId: id, questionId: first } });
    const asked = (i: number, questionId: string, nameSv: string) => ({
      [`questionId-${i}`]: questionId,
      [`nameSv-${i}`]: nameSv,
      [`nameEn-${i}`]: 'x',
      [`askSv-${i}`]: '',
      [`askEn-${i}`]: '',
    });
    const questions = (v: number, press: string, ...rows: Record<string, string>[]) =>
      saveQuestions(questionsSchema.parse(Object.assign({ consultation: id, version: String(v), press }, ...rows)), {
        consultationId: id,
        version: v,
        ...by,
      });
    const rows = [asked(0, first, 'Stärka'), asked(1, second, 'Ändra')];
    expect(await questions(1, 'remove-0', ...rows)).toMatchObject({
      problems: [{ field: 'nameSv-0', reason: 'questionInUse' }],
      name: 'Förstärka',
    });
    expect(await questions(1, 'down-0', ...rows, asked(2, '', 'Ny'))).toEqual({ ok: true, count: 3 });
    expect((await listQuestions(id)).map(({ nameSv, inUse }) => [nameSv, inUse])).toEqual([
      ['Ändra', false],
      ['Stärka', true],
      ['Ny', false],
    ]);
  });
});

describe('the steps', () => {
  const change = (id: string, to: Parameters<typeof changeConsultationState>[0], version: number, more = {}) =>
    changeConsultationState(to, more, { consultationId: id, version, ...by });

  it('the table in the code is the trigger’s', async () => {
    const { id } = await openConsultation(db);
    const tries = stateChanges(pool);
    const extra = (state: string) => (state === 'cancelled' ? `, cancelled_reason = 'x'` : '');
    for (const [from, to, isLegal] of pairs(consultationTransitions))
      expect([from, to, await tries('consultation', id, from, to, extra)]).toEqual([from, to, isLegal]);
  });

  it('trust 38: a cancellation asks for the reason and the title, counts at once, and drafts a mail; of two at once one counts', async () => {
    const open = await openConsultation(db, { titleSv: 'Samråd A' });
    await invitedOrganisation(db, open);
    expect(await change(open.id, 'cancelled', 1, { typedTitle: 'Samråd A' })).toEqual({
      ok: false,
      reason: 'reasonMissing',
    });
    expect(await change(open.id, 'cancelled', 1, { reason: 'Sjukdom', typedTitle: 'Samråd B' })).toEqual({
      ok: false,
      reason: 'titleWrong',
    });
    expect((await row(open.id)).state).toBe('open');
    const both = await Promise.all(
      [1, 2].map(() => change(open.id, 'cancelled', 1, { reason: 'Sjukdom', typedTitle: 'samråd a' })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await row(open.id)).toMatchObject({ state: 'cancelled', cancelledReason: 'Sjukdom', calendarSequence: 1 });
    expect(await db.consultationDispatch.findMany({ select: { kind: true, state: true } })).toEqual([
      { kind: 'cancellation', state: 'draft' },
    ]);
    expect(await db.outboxMail.count()).toBe(0);
    expect(await db.invitation.count({ where: { state: 'revoked' } })).toBe(0);
  });

  it('a draft opens when it is whole, and is not held before it has begun', async () => {
    const { id } = await draft();
    expect(await change(id, 'open', 1)).toEqual({ ok: false, reason: 'obstacles' });
    const days = (n: number) => isoDate(new Date(Date.now() + n * 86_400_000));
    await save(
      await posted(id, {
        startsAt: `${days(30)}T09:00`,
        endsAt: `${days(30)}T15:00`,
        answerDay: days(10),
        inputDay: days(20),
        placeName: 'Rosenbad',
        invitationSv: 'Välkomna',
      }),
    );
    expect(await change(id, 'open', 2)).toEqual({ ok: true, noticeDrafted: false });
    expect(await change(id, 'held', 3)).toEqual({ ok: false, reason: 'obstacles' });
    expect(await change(id, 'archived', 3)).toEqual({ ok: false, reason: 'stale' });
  });
});
