import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renewLinks } from '@/features/registration/link-commands';
import { cancelRegistration, changeSeats } from '@/features/registration/manage-commands';
import { getRegistrationByToken } from '@/features/registration/queries';
import { db } from '@/lib/db';
import { type OpenConference, openConference } from '../../../factories/conference';
import { fastMailer, nothingWaits, work } from '../../../factories/mail-worker';
import { register, tokenOf } from '../../../factories/registration';
import { type DeliveredMail, FakeResend } from '../../../fakes/resend-server';
import { emptyDatabase } from '../../../setup/database';

// What the registration's commands promise and what the templates expect meet here: no payload is made up.

const canary = 'ALLERGI-KANARIE-7731';
let resend: FakeResend;
let conference: OpenConference;

beforeEach(async () => {
  await emptyDatabase();
  resend = await new FakeResend().start();
  conference = await openConference(db);
});
afterEach(() => resend.stop());

async function nextMail(): Promise<DeliveredMail> {
  await work(fastMailer(resend), nothingWaits);
  const mail = resend.delivered.shift();
  if (!mail)
    throw new Error(
      `no mail: ${JSON.stringify(await db.outboxMail.findMany({ select: { state: true, lastError: true } }))}`,
    );
  expect(resend.delivered).toEqual([]);
  return mail;
}

/** What a calendar shows after it was given these parts in order, by uid. */
function calendarAfter(mails: DeliveredMail[]): Map<string, { sequence: number; summary: string }> {
  const shown = new Map<string, { sequence: number; summary: string }>();
  for (const file of mails.flatMap((mail) => mail.attachments ?? [])) {
    const text = Buffer.from(file.content, 'base64').toString();
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    for (const component of calendar.getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(component);
      expect(event.sequence).toBeGreaterThanOrEqual(shown.get(event.uid)?.sequence ?? 0);
      if (calendar.getFirstPropertyValue('method') === 'CANCEL') shown.delete(event.uid);
      else shown.set(event.uid, { sequence: event.sequence, summary: event.summary });
    }
  }
  return shown;
}

it('tells of a registration, its change, its new link and its end, and leaves an empty calendar', async () => {
  const [first, second] = [conference.sessions[0]?.[0] as string, conference.sessions[0]?.[1] as string];
  const name = 'Anna\tBcc: x@y.example =?utf-8?Q?hej?=';
  const outcome = await register(conference.slug, {
    sessionIds: [first],
    name,
    needs: { food: canary, access: canary, other: canary },
  });
  const token = tokenOf(outcome);
  const own = await getRegistrationByToken(token);
  if (!own) throw new Error('not registered');
  const context = {
    registrationId: own.id,
    actor: { kind: 'registrant', registrationId: own.id } as const,
    requestId: 'test',
    now: new Date(),
    token,
  };
  const uid = (part: string) => `${own.id}.${part}@localhost`;

  const confirmation = await nextMail();
  expect(confirmation.subject).toMatch(/^Du är anmäld till Förbättringsresan i Luleå \S+dag \d+ \S+$/);
  for (const part of [confirmation.text, confirmation.html]) {
    expect(part).toContain(`/anmalan/${token}`);
    expect(part).toContain(own.reference);
    expect(part).toContain('Luleå kommun');
  }
  expect([...calendarAfter([confirmation]).keys()]).toEqual([uid('day'), uid(first)]);

  await changeSeats({ sessionIds: [second], version: 1 }, context);
  const change = await nextMail();
  expect(change.subject).toMatch(/är ändrad$/);
  expect(change.text).toContain(`/anmalan/${token}`);
  expect([...calendarAfter([confirmation, change]).keys()]).toEqual([uid('day'), uid(second)]);

  await renewLinks(own.email, { requestId: 'test', now: new Date(), locale: 'sv' });
  const renewed = await nextMail();
  expect(renewed.subject).toMatch(/^Ny länk till din anmälan: Förbättringsresan i Luleå/);
  expect(renewed.text).not.toContain(token);

  await cancelRegistration(context);
  const cancellation = await nextMail();
  expect(cancellation.text).toContain(`/konferenser/${conference.slug}`);
  expect(cancellation.html).not.toContain('/anmalan/');
  expect([...calendarAfter([confirmation, change, cancellation]).keys()]).toEqual([]);

  const sent = JSON.stringify([confirmation, change, renewed, cancellation]);
  const attached = [confirmation, change, cancellation].flatMap((mail) => mail.attachments ?? []);
  expect(sent + attached.map(({ content }) => Buffer.from(content, 'base64').toString())).not.toContain(canary);
  expect(JSON.stringify(await db.outboxMail.findMany())).not.toContain(canary);
});
