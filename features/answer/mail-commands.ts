import 'server-only';
import { consultationCalendarUid, consultationSequence } from '@/emails/consultation-calendar';
import { consultationUrl } from '@/emails/links';
import { newAccessLink } from '@/features/access-link/commands';
import { getConsultationFacts } from '@/features/dispatch/facts-queries';
import { promiseConsultationMail } from '@/features/dispatch/mail-commands';
import { type ConsultationRow, factsIn } from '@/features/dispatch/message-rules';
import type { AnswerKind, Mandate } from '@/features/invitation/types';
import type { Prisma } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import type { Locale } from '@/lib/time';
import { seatsToTell } from './mail-rules';
import { listSeatChains } from './standing-commands';
import type { AnswerContext, EndReason, Standing } from './types';

export type Named = { representativeId: string; role: string; mandate: Mandate };
export type Lost = { representativeId: string; because: EndReason };

type Told = { kind: AnswerKind; reason: string; number: number; named: Named[]; lost: Lost[] };

/**
 * One mail to each person whom a change concerns: those who come now (with their own link and a calendar invitation), those who come no
 * longer (the calendar takes it back), the organisation's address, and whoever made it. An address that is several of these gets the
 * first. What waits and is no longer true is taken back (trust line 32).
 */
export async function mailChange(tx: Tx, standing: Standing, context: AnswerContext, told: Told): Promise<void> {
  const row = await getConsultationFacts(standing.consultationId, tx);
  await dropWhatIsNoLongerTrue(tx, standing, told);
  const reached = new Set<string>();
  for (const one of told.named) reached.add(await mailNamed(tx, { standing, context, row, number: told.number }, one));
  for (const one of told.lost) reached.add(await mailLost(tx, { standing, context, row, number: told.number }, one));
  await mailReceipts(tx, { standing, context, row, number: told.number }, told, reached);
}

type At = { standing: Standing; context: AnswerContext; row: ConsultationRow; number: number };

async function dropWhatIsNoLongerTrue(tx: Tx, { id }: Standing, { named, lost }: Told): Promise<void> {
  const people = [...named, ...lost].map(({ representativeId }) => representativeId);
  // By the mails' own indexes: thousands of others may be waiting. The second part is reminders to answer, to those who just did.
  await tx.$executeRaw`
    UPDATE outbox_mail SET state = 'dropped', secret = NULL, rendered = NULL, last_error = 'superseded'
     WHERE state = 'queued' AND id IN (
       SELECT outbox_mail_id FROM consultation_mail WHERE representative_id = ANY (${people}::uuid[]) AND template IN ('seat-named', 'seat-lost')
       UNION ALL SELECT outbox_mail_id FROM consultation_mail WHERE invitation_id = ${id}::uuid AND reminder_id IS NOT NULL)`;
}

/** @returns the address, canonical. */
async function mailNamed(tx: Tx, at: At, { representativeId, role, mandate }: Named): Promise<string> {
  const person = await nextSequence(tx, representativeId);
  const token = await newAccessLink(tx, { representativeId });
  await promise(tx, at, { kind: 'named', template: 'seat-named', person }, (locale) => ({
    payload: { ...common(at, locale, true), ...calendarOf(at, person, 'request'), role, mandate },
    secret: { url: consultationUrl('person', token, locale) },
  }));
  return person.emailCanonical;
}

async function mailLost(tx: Tx, at: At, { representativeId, because }: Lost): Promise<string> {
  const person = await nextSequence(tx, representativeId);
  await promise(tx, at, { kind: 'lost', template: 'seat-lost', person }, (locale) => ({
    payload: { ...common(at, locale, false), ...calendarOf(at, person, 'cancel'), because },
  }));
  return person.emailCanonical;
}

type Person = {
  id: string;
  name: string;
  email: string;
  emailCanonical: string;
  locale: string;
  calendarSequence: number;
};

/** What goes into a calendar is newer than anything it has. */
function nextSequence(tx: Tx, id: string): Promise<Person> {
  return tx.representative.update({
    where: { id },
    data: { calendarSequence: { increment: 1 } },
    select: { id: true, name: true, email: true, emailCanonical: true, locale: true, calendarSequence: true },
  });
}

function calendarOf({ row }: At, person: Person, method: 'request' | 'cancel') {
  const sequence = consultationSequence(row, person);
  const uid = consultationCalendarUid(row.id, person.id);
  return { name: person.name, calendar: { uid, sequence, method, name: person.name } };
}

function common({ standing, context, row }: At, locale: Locale, forPersons: boolean) {
  return {
    organisation: standing.organisation,
    madeBy: context.madeByName,
    consultation: factsIn(row, locale, forPersons),
  };
}

type Made = { payload: object; secret?: { url: string } };

async function promise(
  tx: Tx,
  { standing, number }: At,
  { kind, template, person }: { kind: string; template: string; person: Person },
  make: (locale: Locale) => Made,
): Promise<void> {
  const locale: Locale = person.locale === 'en' ? 'en' : 'sv';
  const { payload, secret } = make(locale);
  await promiseConsultationMail(
    tx,
    {
      consultationId: standing.consultationId,
      invitationId: standing.id,
      representativeId: person.id,
      addressKind: 'person',
    },
    {
      dedupeKey: `answer:${standing.id}:${number}:${kind}:${person.id}`,
      template,
      toEmail: person.email,
      locale,
      payload: asJson(payload),
      ...(secret ? { secret } : {}),
    },
  );
}

/** To the organisation's first address, which gets a link that answers, and to whoever made the change, who gets none: it may be mistyped. */
async function mailReceipts(tx: Tx, at: At, told: Told, reached: Set<string>): Promise<void> {
  const { standing, context, row, number } = at;
  const locale: Locale = standing.locale === 'en' ? 'en' : 'sv';
  const payload = {
    ...common(at, locale, false),
    change: told.kind,
    reason: told.reason,
    seats: seatsToTell({ seats: await listSeatChains(tx, standing.id), roleAsked: standing.roleAsked }),
    answerBy: standing.answerBy,
    startsAt: row.startsAt,
  };
  for (const to of ['organisation', 'maker'] as const) {
    const email = to === 'organisation' ? standing.email : context.madeByEmail;
    const canonical = canonicalEmail(email) ?? email;
    if (email === '' || reached.has(canonical)) continue;
    reached.add(canonical);
    const token = to === 'organisation' ? await newAccessLink(tx, { invitationId: standing.id }) : null;
    await promiseConsultationMail(
      tx,
      {
        consultationId: standing.consultationId,
        invitationId: standing.id,
        addressKind: to === 'organisation' ? 'primary' : 'person',
      },
      {
        dedupeKey: `answer:${standing.id}:${number}:${to}`,
        template: 'answer-receipt',
        toEmail: email,
        locale,
        payload: asJson({ ...payload, to }),
        ...(token ? { secret: { url: consultationUrl('invitation', token, locale) } } : {}),
      },
    );
  }
}

/** Dates as the outbox keeps them. */
function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
