import { beforeEach, expect, it } from 'vitest';
import { fireConsultationReminders } from '@/features/dispatch/reminder-commands';
import { reminderTime } from '@/features/dispatch/reminder-rules';
import { stepDispatches } from '@/features/dispatch/step-commands';
import { db, pool } from '@/lib/db';
import { toStockholm } from '@/lib/time';
import { invitedOrganisation, openConsultation } from '../../factories/consultation';
import { emptyDatabase } from '../../setup/database';

beforeEach(emptyDatabase);

const dayMs = 86_400_000;
const sentAt = new Date(Date.now() - 40 * dayMs);
// Before nine in the morning nothing leaves: then the test's own day is the one before.
const isDay = toStockholm(new Date()).hour >= 9;

const armed = { armedAt: new Date(Date.now() - 30 * dayMs), armedById: '5a000000-0000-4000-8000-00000000000a' };
const words = { subjectSv: 'Påminnelse: {{samråd}}', bodySv: 'Svara senast {{svara senast}}' };

it.runIf(isDay)(
  'trust 76: each rule reminds who has not answered once, by each one’s own date, whoever works and how many',
  async () => {
    const answerBy = new Date(Date.now() + 6 * dayMs);
    const consultation = await openConsultation(db, { answerBy });
    for (const daysBefore of [14, 7, 2])
      await db.consultationReminder.create({
        data: { consultationId: consultation.id, daysBefore, toSecond: daysBefore === 7, ...armed, ...words },
      });
    const waiting = await invitedOrganisation(db, consultation, { sentAt });
    const extended = await invitedOrganisation(db, consultation, {
      sentAt,
      answerBy: new Date(Date.now() + 20 * dayMs),
    });
    const nearest = await invitedOrganisation(db, consultation, { sentAt, answerBy: new Date(Date.now() + dayMs) });
    await invitedOrganisation(db, consultation, { sentAt, state: 'accepted', answeredAt: new Date() });
    await invitedOrganisation(db, consultation, { sentAt, state: 'revoked', revokedAt: new Date() });
    expect(reminderTime(answerBy, 7) <= new Date()).toBe(true);
    const made = await Promise.all([fireConsultationReminders(), fireConsultationReminders()]);
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(await fireConsultationReminders()).toBe(0);
    while (await stepDispatches());
    const mails = await db.consultationMail.findMany({ include: { outboxMail: true, dispatch: true } });
    const told = mails.map(({ invitationId, addressKind, dispatch }) => [invitationId, addressKind, dispatch?.kind]);
    expect(told).toHaveLength(3);
    expect(told).toContainEqual([waiting.id, 'primary', 'escalation']);
    expect(told).toContainEqual([waiting.id, 'second', 'escalation']);
    expect(told).toContainEqual([nearest.id, 'primary', 'reminder']);
    expect(mails.map(({ outboxMail }) => outboxMail?.dedupeKey)).toContainEqual(
      expect.stringMatching(/^reminder:[\w-]+:[\w-]+$/),
    );
    expect(mails.some(({ invitationId }) => invitationId === extended.id)).toBe(false);
    expect(mails.every(({ dispatch }) => dispatch?.releasedById === armed.armedById)).toBe(true);
  },
);

it.runIf(isDay)(
  'nothing leaves of a plan that is not armed, after the deadline, or of a consultation that is over',
  async () => {
    const consultation = await openConsultation(db, { answerBy: new Date(Date.now() + 3_600_000) });
    const rule = await db.consultationReminder.create({
      data: { consultationId: consultation.id, daysBefore: 2, ...words },
    });
    await invitedOrganisation(db, consultation, { sentAt });
    expect(await fireConsultationReminders()).toBe(0);
    await db.consultationReminder.update({ where: { id: rule.id }, data: armed });
    await pool.query(`UPDATE consultation SET answer_by = clock_timestamp() - interval '1 second'`);
    expect(await fireConsultationReminders()).toBe(0);
    await pool.query(`UPDATE consultation SET answer_by = clock_timestamp() + interval '1 hour', state = 'held'`);
    expect(await fireConsultationReminders()).toBe(0);
  },
);
