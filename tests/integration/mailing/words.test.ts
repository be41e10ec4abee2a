import { beforeEach, describe, expect, it } from 'vitest';
import { giveUpMail, liftSuppression, releaseMail } from '@/features/mail/problem-commands';
import { countMailProblems, listBlockedAddresses, listMailProblems } from '@/features/mail/problem-queries';
import { bringBackWords, saveWords } from '@/features/mail-template/commands';
import { listTemplateVersions } from '@/features/mail-template/queries';
import { builtInOf } from '@/features/mail-template/rules';
import { db, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import { openConference } from '../../factories/conference';
import { queueMail } from '../../factories/mail';
import { mailRowOf, nothingWaits, work } from '../../factories/mail-worker';
import { context } from '../../factories/mailing';
import { register } from '../../factories/registration';
import { emptyDatabase } from '../../setup/database';

beforeEach(emptyDatabase);

const template = 'registration-confirmation' as const;
const builtIn = builtInOf(template);
const words = (opening: string) => ({
  sv: { ...builtIn.sv, subject: `${opening} {{stad}}`, opening: `${opening} {{namn}}` },
  en: builtIn.en,
});
const send = () => work({ ...demoMailer(), sendsPerSecond: 1_000 }, nothingWaits);

describe('the words of an automatic mail', () => {
  it('are those that counted when the mail was promised, also for one that waits unwritten (trust line 31)', async () => {
    await queueMail({ toEmail: 'fore@example.se' });
    await saveWords({ template, shownVersion: 0 }, words('Egna ord'), context);
    await queueMail({ toEmail: 'efter@example.se' });
    await bringBackWords({ template, shownVersion: 1 }, 0, context);
    await queueMail({ toEmail: 'sist@example.se' });
    await send();
    const subjects = await db.devMail.findMany({
      orderBy: { toEmail: 'asc' },
      select: { toEmail: true, subject: true, text: true },
    });
    expect(subjects.map(({ toEmail, subject }) => [toEmail, subject.slice(0, 8)])).toEqual([
      ['efter@example.se', 'Egna ord'],
      ['fore@example.se', 'Du är an'],
      ['sist@example.se', 'Du är an'],
    ]);
    expect(subjects[0]?.text).toContain('Egna ord Maria Exempelsson');
  });

  it('lose nothing: a way back adds a version, and of two who save at once one is told', async () => {
    const both = await Promise.all(
      [1, 2].map((n) => saveWords({ template, shownVersion: 0 }, words(`Ord ${n}`), context)),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await saveWords({ template, shownVersion: 1 }, words('Andra'), context);
    expect(await bringBackWords({ template, shownVersion: 2 }, 1, context)).toEqual({ ok: true, version: 3 });
    expect(await bringBackWords({ template, shownVersion: 2 }, 0, context)).toEqual({ ok: false, reason: 'stale' });
    expect(await bringBackWords({ template, shownVersion: 3 }, 9, context)).toEqual({
      ok: false,
      reason: 'unknownVersion',
    });
    const versions = await listTemplateVersions(template);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions[0]?.sv).toEqual(versions[2]?.sv);
    expect(await db.auditEvent.count({ where: { action: 'mail_template.changed' } })).toBe(3);
  });
});

describe('mail that did not arrive', () => {
  it('is shown to those of its conference, until the address is corrected, and can be sent again or given up', async () => {
    const here = await openConference(db);
    const elsewhere = await openConference(db);
    await register(here.slug, { email: 'fel@example.se' });
    await pool.query(`UPDATE outbox_mail SET state = 'sending', locked_by = 'x', locked_until = now()`);
    await pool.query(
      `UPDATE outbox_mail SET state = 'sent', sent_at = now(), locked_by = NULL, locked_until = NULL, secret = NULL, bounced_at = now(), bounce_reason = 'bounce permanent'`,
    );
    const parked = await queueMail({ conferenceId: here.id });
    const other = await queueMail({ conferenceId: elsewhere.id });
    await pool.query(`UPDATE outbox_mail SET state = 'parked', last_error = '422 x' WHERE id = ANY ($1::uuid[])`, [
      [parked, other],
    ]);
    const scope = { kind: 'only', conferenceIds: [here.id] } as const;
    expect((await listMailProblems({ ...scope, conferenceIds: [here.id] }, 1)).map(({ kind }) => kind).sort()).toEqual([
      'bounced',
      'parked',
    ]);
    expect(await countMailProblems({ kind: 'all' })).toBe(3);
    await pool.query(`UPDATE registration SET email = 'ratt@example.se', email_canonical = 'ratt@example.se'`);
    expect((await listMailProblems({ ...scope, conferenceIds: [here.id] }, 1)).map(({ kind }) => kind)).toEqual([
      'parked',
    ]);
    expect(await releaseMail({ id: parked, conferenceId: here.id }, context)).toBe(true);
    expect(await releaseMail({ id: parked, conferenceId: here.id }, context)).toBe(false);
    expect(await giveUpMail({ id: other, conferenceId: elsewhere.id }, context)).toBe(true);
    await send();
    expect([(await mailRowOf(parked)).state, (await mailRowOf(other)).state]).toEqual(['sent', 'dropped']);
    const actions = await db.auditEvent.findMany({
      where: { subjectType: 'mail' },
      select: { action: true },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual(['mail.released', 'mail.given_up']);
  });

  it('a block is lifted with a reason, which the log keeps without the address', async () => {
    const here = await openConference(db);
    await register(here.slug, { email: 'sparrad@example.se' });
    await db.mailSuppression.createMany({
      data: ['sparrad', 'annan'].map((name) => ({ emailCanonical: `${name}@example.se`, reason: 'bounce permanent' })),
    });
    const seen = await listBlockedAddresses({ kind: 'only', conferenceIds: [here.id] });
    expect(seen.map(({ emailCanonical }) => emailCanonical)).toEqual(['sparrad@example.se']);
    const lift = () =>
      liftSuppression(
        { emailCanonical: 'sparrad@example.se', reason: 'Vi har pratats vid', conferenceId: here.id },
        context,
      );
    expect([await lift(), await lift()]).toEqual([true, false]);
    const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'mail.suppression_lifted' } });
    expect(audit.data).toEqual({ reason: 'Vi har pratats vid' });
    expect(JSON.stringify(audit, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      'sparrad@',
    );
  });
});
