import { beforeEach, describe, expect, it } from 'vitest';
import { getMailing } from '@/features/mailing/queries';
import {
  createReminder,
  deleteReminder,
  draftOfReminder,
  fireReminders,
  saveReminder,
} from '@/features/mailing/reminder-commands';
import { listReminders } from '@/features/mailing/reminder-queries';
import { mailingTransitions } from '@/features/mailing/rules';
import { db, pool } from '@/lib/db';
import { toStockholm } from '@/lib/time';
import { type OpenConference, openConference } from '../../factories/conference';
import { context, crowd, draftMailing, texts } from '../../factories/mailing';
import { emptyDatabase } from '../../setup/database';

let conference: OpenConference;
const inTwoDays = new Date(Date.now() + 48 * 3_600_000);

beforeEach(async () => {
  await emptyDatabase();
  conference = await openConference(db, { startsAt: inTwoDays });
  await crowd(conference.id, 3);
});

/** A rule whose time was an hour ago, by the clock of Sweden. */
function hourAgo() {
  const past = toStockholm(new Date(Date.now() - 3_600_000));
  const daysBefore = past.toPlainDate().until(toStockholm(inTwoDays).toPlainDate(), { largestUnit: 'days' }).days;
  return { ...texts, daysBefore, atMinute: past.hour * 60 + past.minute };
}

async function rule(armedAt: string): Promise<string> {
  await createReminder(conference.id, hourAgo(), context);
  await pool.query(`UPDATE reminder_rule SET armed_at = now() - interval '${armedAt}'`);
  return (await listReminders(conference.id))[0]?.id ?? '';
}

describe('a reminder', () => {
  it('makes exactly one mailing, whoever looks and however late they start', async () => {
    const id = await rule('1 day');
    const fired = await Promise.all(Array.from({ length: 5 }, fireReminders));
    expect(fired.reduce((sum, one) => sum + one)).toBe(1);
    expect(await fireReminders()).toBe(0);
    const mailing = await db.mailing.findFirstOrThrow({ where: { reminderRuleId: id }, include: { recipients: true } });
    expect([mailing.kind, mailing.state, mailing.recipients.length]).toEqual(['reminder', 'sending', 3]);
  });

  it('that was added after its time waits to be asked, and then makes a draft', async () => {
    const id = await rule('0 hours');
    expect(await fireReminders()).toBe(0);
    const draft = await draftOfReminder(id, context);
    expect((await getMailing(draft ?? ''))?.state).toBe('draft');
    expect(await draftOfReminder(id, context)).toBeNull();
  });

  it('does not go when it is off, nor from a draft, nor when the conference has begun', async () => {
    await rule('1 day');
    await pool.query('UPDATE reminder_rule SET enabled = false');
    expect(await fireReminders()).toBe(0);
    await pool.query(`UPDATE reminder_rule SET enabled = true`);
    await pool.query(`UPDATE conference SET starts_at = now() - interval '1 minute'`);
    expect(await fireReminders()).toBe(0);
  });

  it('counts from when it is moved or switched on, and is one for each time', async () => {
    const id = await rule('1 day');
    const before = (await listReminders(conference.id))[0];
    expect(await createReminder(conference.id, hourAgo(), context)).toEqual({ ok: false, reason: 'sameTime' });
    const save = (version: number, enabled: boolean) =>
      saveReminder({ id, conferenceId: conference.id, version }, { ...hourAgo(), enabled }, context);
    expect(await save(1, false)).toEqual({ ok: true });
    expect(await save(1, true)).toEqual({ ok: false, reason: 'stale' });
    expect(await save(2, true)).toEqual({ ok: true });
    const after = (await listReminders(conference.id))[0];
    expect(after?.armedAt.getTime()).toBeGreaterThan(before?.armedAt.getTime() ?? 0);
    expect(await fireReminders()).toBe(0);
    expect(await deleteReminder({ id, conferenceId: conference.id }, context)).toBe(true);
    const actions = (await db.auditEvent.findMany({ where: { subjectType: 'reminder' }, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(['reminder.created', 'reminder.changed', 'reminder.changed', 'reminder.deleted']);
  });
});

const states = Object.keys(mailingTransitions) as (keyof typeof mailingTransitions)[];
const pairs = states.flatMap((from) =>
  states.filter((to) => to !== from).map((to) => [from, to, mailingTransitions[from].includes(to)] as const),
);

it('the table of states in code is that of the database', async () => {
  const { id } = await draftMailing(conference.id);
  for (const [from, to, allowed] of pairs) {
    const client = await pool.connect();
    const set = (state: string) =>
      `UPDATE mailing SET state = '${state}', started_at = now(), scheduled_for = now(), ended_at = ${state === 'sent' || state === 'stopped' ? 'now()' : 'NULL'} WHERE id = $1`;
    try {
      await client.query('BEGIN');
      await client.query('SET LOCAL session_replication_role = replica');
      await client.query(set(from), [id]);
      await client.query('SET LOCAL session_replication_role = DEFAULT');
      const outcome = await client.query(set(to), [id]).then(
        () => true,
        (error: { constraint?: string }) => error.constraint !== 'mailing_state_transition',
      );
      expect(outcome, `${from} → ${to}`).toBe(allowed);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
});
