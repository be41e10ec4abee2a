import { beforeEach, expect, it } from 'vitest';
import { beginReviewed } from '@/features/mailing/begin-commands';
import { saveProgrammeChange } from '@/features/mailing/draft-commands';
import { getMailing, getProgress, listChangeRecipients } from '@/features/mailing/queries';
import { db, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import { openConference } from '../../factories/conference';
import { nothingWaits, work } from '../../factories/mail-worker';
import { context, stepToRest } from '../../factories/mailing';
import { register } from '../../factories/registration';
import { emptyDatabase } from '../../setup/database';

beforeEach(emptyDatabase);

it('a drafted programme change goes to whom the organiser chose, each with their own changes and calendar, and not to who has cancelled', async () => {
  const conference = await openConference(db);
  const session = conference.sessions[0]?.[0];
  for (const name of ['Anna', 'Brit', 'Cecilia', 'Dag', 'Eva'])
    await register(conference.slug, {
      name,
      email: `${name.toLowerCase()}@example.se`,
      sessionIds: name === 'Dag' ? [] : name === 'Anna' ? [session] : [],
    });
  await pool.query('DELETE FROM outbox_mail');
  const { id } = await db.mailing.create({
    data: {
      kind: 'programme_change',
      conferenceId: conference.id,
      segment: {},
      subjectSv: 'Ändrat i {{stad}}',
      bodySv: 'Hej {{namn}}, så här blir det.',
      programmeVersion: 2,
    },
    select: { id: true },
  });
  const people = await db.registration.findMany({ orderBy: { name: 'asc' } });
  const place = { startsAt: '2031-03-03T08:00:00.000Z', endsAt: '2031-03-03T09:00:00.000Z', room: 'Sal 1' };
  await db.mailingRecipient.createMany({
    data: people.map(({ id: registrationId, email, emailCanonical, name }) => ({
      mailingId: id,
      emailCanonical,
      toEmail: email,
      name,
      registrationId,
      details: {
        sequence: 1,
        removed: [],
        changes: [
          {
            kind: 'moved',
            title: { sv: `Nytt för ${name}`, en: `New for ${name}` },
            from: place,
            to: { ...place, room: 'Sal 9' },
          },
        ],
      },
    })),
  });
  const drafted = await listChangeRecipients(id);
  const [anna, brit, cecilia, dag, eva] = drafted.map((recipient) => recipient.id) as [
    string,
    string,
    string,
    string,
    string,
  ];
  // What nobody can read must not hold up the others.
  await db.mailingRecipient.update({ where: { id: eva }, data: { details: { changes: 'x' } } });
  const texts = {
    subjectSv: 'Ändrat i {{stad}}',
    bodySv: 'Hej {{namn}}, **så här** blir det.',
    subjectEn: '',
    bodyEn: '',
  };
  const draft = { id, conferenceId: conference.id, version: 1 };
  expect(await saveProgrammeChange(draft, { texts, include: [anna, cecilia, dag, eva] }, context)).toEqual({
    ok: true,
  });
  await pool.query(`UPDATE registration SET state = 'cancelled', cancelled_at = now() WHERE name = 'Cecilia'`);
  const mailing = await getMailing(id);
  if (!mailing) throw new Error('no mailing');
  expect(await beginReviewed(mailing, 4, context)).toEqual({ ok: false, reason: 'countChanged', count: 3 });
  expect(await beginReviewed(mailing, 3, context)).toEqual({ ok: true, count: 3 });
  await stepToRest();
  await work({ ...demoMailer(), sendsPerSecond: 1_000 }, nothingWaits);
  await stepToRest();
  expect(await getProgress(id)).toMatchObject({ state: 'sent', total: 5, sent: 2, skipped: 3 });
  const mails = await db.devMail.findMany({ orderBy: { toEmail: 'asc' } });
  expect(mails.map(({ toEmail, subject }) => [toEmail, subject])).toEqual([
    ['anna@example.se', 'Ändrat i Luleå'],
    ['dag@example.se', 'Ändrat i Luleå'],
  ]);
  expect(mails[0]?.text).toContain('Nytt för Anna');
  expect(mails[0]?.text).not.toContain('Nytt för Dag');
  expect(mails[0]?.html).toContain('<strong>så här</strong>');
  expect(JSON.stringify(mails[0]?.attachments)).toContain('konferens.ics');
  const skipped = await db.mailingRecipient.findMany({
    where: { id: { in: [brit, cecilia, eva] } },
    orderBy: { name: 'asc' },
  });
  expect(skipped.map(({ skippedBecause }) => skippedBecause)).toEqual(['excluded', 'cancelled', 'cannot be written']);
});
