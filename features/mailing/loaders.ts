import 'server-only';
import { renderMail } from '@/emails/render-mail';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';
import { getMailFacts, listPersonFacts } from './facts-queries';
import { messageFor } from './message-rules';
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
import { type Mailing, type Person, type RecipientState, recipientStates } from './types';

type Query = Record<string, string | string[] | undefined>;
/** A conference that the actor was let in to. */
export type OpenedConference = { actor: Actor; conference: { id: string; slug: string } };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** A conference's mailings in their groups. */
export async function loadMailings({ actor, conference }: OpenedConference) {
  if (!canSeeMailings(actor, conference.id))
    return denyAccess({ actor, subjectType: 'mailings', subjectId: conference.slug });
  const all = await listMailings(conference.id);
  const groups = mailingGroups.map((group) => ({
    group,
    mailings: all.filter((mailing) => groupOf(mailing) === group),
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
export async function loadMailing(opened: OpenedConference, id: string, query: Query) {
  const mailing = await openMailing(opened, id);
  const canWrite = canWriteMailings(opened.actor, opened.conference.id);
  const isUnsent = mailing.state === 'draft' || mailing.state === 'scheduled';
  if (!isUnsent) return { kind: 'sent' as const, mailing, canWrite, ...(await progressOf(mailing, query)) };
  const preview = await previewOf(mailing, Number(one(query.as)) || 1);
  if (mailing.kind === 'programme_change') {
    return {
      kind: 'change' as const,
      mailing,
      canWrite,
      preview,
      recipients: changesShown(await listChangeRecipients(mailing.id)),
    };
  }
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
  const [person] =
    mailing.kind === 'programme_change'
      ? []
      : await listSegmentPeople(mailing.conferenceId, segment, {
          skip: Math.max(0, Math.min(number, 100_000) - 1),
          take: 1,
        });
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

/** The second look: how many, some of their names, whom not, and the message in both languages. */
export async function loadReview(opened: OpenedConference, id: string) {
  const mailing = await openMailing(opened, id);
  if (!canWriteMailings(opened.actor, opened.conference.id))
    return denyAccess({ actor: opened.actor, subjectType: 'mailing', subjectId: id });
  if (mailing.state !== 'draft' || !isComplete(mailing)) return { kind: 'notNow' as const, mailing };
  if (mailing.kind === 'programme_change') {
    const recipients = await listChangeRecipients(mailing.id);
    const going = recipients.filter(({ skippedBecause }) => skippedBecause === null);
    const count = {
      recipients: going.length,
      suppressed: recipients.filter((one) => one.skippedBecause === 'suppressed').length,
      duplicates: 0,
      withoutAddress: 0,
      cancelled: recipients.filter((one) => one.skippedBecause === 'cancelled').length,
      english: 0,
    };
    return {
      kind: 'review' as const,
      mailing,
      segment: null,
      options: null,
      count,
      names: going.slice(0, 5).map(({ name }) => name),
      previews: [],
    };
  }
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

/** What changes for each, in words. */
function changesShown(recipients: Awaited<ReturnType<typeof listChangeRecipients>>) {
  return recipients.map(({ details: _details, ...recipient }) => ({ ...recipient, changes: [] as string[] }));
}
