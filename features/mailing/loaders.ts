import 'server-only';
import { renderMail } from '@/emails/render-mail';
import { programmeChangeMail } from '@/features/schedule/change-mail-queries';
import { recipientDetails } from '@/features/schedule/schema';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';
import { getMailFacts, listPersonFacts } from './facts-queries';
import { messageFor, shownSubject } from './message-rules';
import { canSeeMailings, canWriteMailings } from './policy';
import {
  getMailing,
  getProgress,
  listChangeRecipients,
  listMailings,
  listRecipients,
  listSegmentOptions,
  recipientPageSize,
} from './queries';
import { groupOf, isComplete, mailingGroups } from './rules';
import { everyParticipant, type Segment, segmentFromQuery, segmentOf } from './schema';
import { countSegment, listSegmentPeople } from './segment-queries';
import {
  type ChangeRecipient,
  type ChangeShown,
  type Mailing,
  type MailingView,
  type Person,
  type Preview,
  type RecipientState,
  type Review,
  recipientStates,
} from './types';

type Query = Record<string, string | string[] | undefined>;
/** A conference that the actor was let in to. */
export type OpenedConference = { actor: Actor; conference: { id: string; slug: string } };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** A conference's mailings in their groups. */
export async function loadMailings({ actor, conference }: OpenedConference, locale: Locale) {
  if (!canSeeMailings(actor, conference.id))
    return denyAccess({ actor, subjectType: 'mailings', subjectId: conference.slug });
  const [all, facts] = await Promise.all([listMailings(conference.id), getMailFacts(conference.id)]);
  const shown = all.map((mailing) => ({ ...mailing, subject: facts ? shownSubject(mailing, facts, locale) : '' }));
  const groups = mailingGroups.map((group) => ({
    group,
    mailings: shown.filter((mailing) => groupOf(mailing) === group),
  }));
  return {
    groups: groups.filter(({ mailings }) => mailings.length > 0),
    canWrite: canWriteMailings(actor, conference.id),
  };
}

/** A new mailing; the address may say for whom ('?roles=participant&sessions=…'). */
export async function loadNewMailing({ actor, conference }: OpenedConference, query: Query) {
  if (!canWriteMailings(actor, conference.id))
    return denyAccess({ actor, subjectType: 'mailings', subjectId: conference.slug });
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text])),
  );
  const segment = segmentFromQuery(asked) ?? everyParticipant;
  const [options, count] = await Promise.all([listSegmentOptions(conference.id), countSegment(conference.id, segment)]);
  return { segment, options, count };
}

async function openMailing({ actor, conference }: OpenedConference, id: string): Promise<Mailing> {
  const mailing = canSeeMailings(actor, conference.id) ? await getMailing(id) : null;
  if (!mailing || mailing.conferenceId !== conference.id)
    return denyAccess({ actor, subjectType: 'mailing', subjectId: id });
  return mailing;
}

/** A mailing: what is needed to write it, to see how it goes, or how it went. */
export async function loadMailing(opened: OpenedConference, id: string, query: Query): Promise<MailingView> {
  const mailing = await openMailing(opened, id);
  const canWrite = canWriteMailings(opened.actor, opened.conference.id);
  const isUnsent = mailing.state === 'draft' || mailing.state === 'scheduled';
  if (!isUnsent) return { kind: 'sent' as const, mailing, canWrite, ...(await progressOf(mailing, query)) };
  const number = Math.max(1, Math.min(Math.floor(Number(one(query.as))) || 1, 100_000));
  if (mailing.kind === 'programme_change') {
    const recipients = await listChangeRecipients(mailing.id);
    const going = recipients.filter(({ skippedBecause }) => skippedBecause === null);
    const preview = await renderChangeFor(mailing, going[number - 1], number);
    return {
      kind: 'change' as const,
      mailing,
      canWrite,
      preview,
      recipients: changesShown(recipients),
      going: going.length,
    };
  }
  const preview = await previewOf(mailing, number);
  const segment = segmentOf(mailing.segment);
  const [options, count] = await Promise.all([
    listSegmentOptions(mailing.conferenceId),
    countSegment(mailing.conferenceId, segment),
  ]);
  return { kind: 'message' as const, mailing, canWrite, preview, segment, options, count };
}

async function progressOf(mailing: Mailing, query: Query) {
  const filter: RecipientState | null = recipientStates.find((state) => state === one(query.status)) ?? null;
  const progress = await getProgress(mailing.id);
  if (!progress) throw new Error('a mailing without numbers');
  const count = filter ? progress[filter] : progress.total;
  const pageCount = Math.max(1, Math.ceil(count / recipientPageSize));
  const page = Math.min(Math.max(1, Math.floor(Number(one(query.page)) || 1)), pageCount);
  return { progress, filter, page, pageCount, count, rows: await listRecipients(mailing.id, filter, page) };
}

/** The message as the n-th of those who would get it, from 1. Null when nobody would, or nothing is written. */
async function previewOf(mailing: Mailing, number: number): Promise<Preview | null> {
  if (!isComplete(mailing)) return null;
  const segment: Segment = segmentOf(mailing.segment);
  const [person] = await listSegmentPeople(mailing.conferenceId, segment, { skip: number - 1, take: 1 });
  return person ? renderFor(mailing, person, segment, number) : null;
}

async function renderFor(mailing: Mailing, person: Person, segment: Segment, number: number): Promise<Preview | null> {
  const conference = await getMailFacts(mailing.conferenceId);
  const facts = (await listPersonFacts(mailing.conferenceId, [person])).get(person);
  if (!conference || !facts) return null;
  const { locale, payload } = messageFor(
    mailing,
    { person, facts, isCancelled: segment.state === 'cancelled' },
    conference,
  );
  const frame = { locale, toEmail: person.toEmail, from: env.MAIL_FROM, writtenAt: new Date() };
  const { subject, html, text } = await renderMail('mailing', payload, frame);
  return { number, person, locale, subject, html, text };
}

/** A programme change as one of its recipients gets it. */
async function renderChangeFor(
  mailing: Mailing,
  recipient: ChangeRecipient | undefined,
  number: number,
): Promise<Preview | null> {
  const isReadable = recipientDetails.safeParse(recipient?.details).success;
  const mail = recipient && isReadable ? await programmeChangeMail(db, mailing.id, recipient.id) : null;
  if (!recipient || !mail) return null;
  const { toEmail, locale, payload } = mail;
  const { subject, html, text } = await renderMail('programme-change', payload, {
    locale,
    toEmail,
    from: env.MAIL_FROM,
    writtenAt: new Date(),
  });
  return { number, person: { name: recipient.name }, locale, subject, html, text };
}

/** The second look: how many, some of their names, whom not, and the message in both languages. */
export async function loadReview(
  opened: OpenedConference,
  id: string,
): Promise<Review | { kind: 'notNow'; mailing: Mailing }> {
  const mailing = await openMailing(opened, id);
  if (!canWriteMailings(opened.actor, opened.conference.id))
    return denyAccess({ actor: opened.actor, subjectType: 'mailing', subjectId: id });
  if (mailing.state !== 'draft' || !isComplete(mailing)) return { kind: 'notNow' as const, mailing };
  if (mailing.kind === 'programme_change') return reviewChange(mailing);
  const segment = segmentOf(mailing.segment);
  const [count, people, options] = await Promise.all([
    countSegment(mailing.conferenceId, segment),
    listSegmentPeople(mailing.conferenceId, segment, { skip: 0, take: 5 }),
    listSegmentOptions(mailing.conferenceId),
  ]);
  const first = people[0];
  const languages: Locale[] = mailing.subjectEn === '' ? ['sv'] : ['sv', 'en'];
  const previews = first
    ? await Promise.all(languages.map((locale) => renderFor(mailing, { ...first, locale }, segment, 1)))
    : [];
  return {
    kind: 'review' as const,
    mailing,
    segment,
    options,
    count,
    names: people.map(({ name }) => name),
    previews: previews.filter((preview) => preview !== null),
  };
}

async function reviewChange(mailing: Mailing): Promise<Review> {
  const recipients = await listChangeRecipients(mailing.id);
  const left = (reason: string) => recipients.filter(({ skippedBecause }) => skippedBecause === reason).length;
  const going = recipients.filter(({ skippedBecause }) => skippedBecause === null);
  const preview = await renderChangeFor(mailing, going[0], 1);
  return {
    kind: 'review',
    mailing,
    segment: null,
    options: null,
    count: {
      recipients: going.length,
      suppressed: left('suppressed'),
      cancelled: left('cancelled'),
      duplicates: 0,
      withoutAddress: 0,
      english: 0,
    },
    names: going.slice(0, 5).map(({ name }) => name),
    previews: preview ? [preview] : [],
  };
}

/** What changes for each. Details that nobody can read are shown as none. */
function changesShown(recipients: readonly ChangeRecipient[]): ChangeShown[] {
  return recipients.map(({ details, ...recipient }) => {
    const parsed = recipientDetails.safeParse(details);
    return { ...recipient, changes: parsed.success ? parsed.data.changes : [] };
  });
}

/** A mailing's subject as a heading. */
export async function loadSubject({ conferenceId, ...mailing }: Mailing, locale: Locale): Promise<string> {
  const facts = await getMailFacts(conferenceId);
  return facts ? shownSubject(mailing, facts, locale) : mailing.subjectSv;
}
