'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { archiveSeminar, changeSeminar, createSeminar } from './commands';
import { saveLocalText } from './local-commands';
import { addPerson, stepPerson, takeToursPeople } from './people-commands';
import { canEditLocalSeminars, canEditSeminars, canSeeLocalSeminars, canSeeSeminars } from './policy';
import { getSeminarSubject, getSeriesAddress, type SeminarSubject } from './queries';
import {
  addPersonSchema,
  archiveSchema,
  localSchema,
  resetPeopleSchema,
  seminarSchema,
  stepPersonSchema,
} from './schema';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** A tour's seminar, or one of its cities'; the right is asked for where the form says that the change belongs. */
async function allowSeminar(actor: Actor, form: FormData): Promise<Allowed<SeminarSubject>> {
  const seminarId = textOf(form, 'seminarId');
  const subject = await getSeminarSubject(seminarId, textOf(form, 'conferenceId') || null);
  const denied = { ok: false, subjectType: 'seminar', subjectId: seminarId } as const;
  if (!subject) return denied;
  const { conference, series } = subject;
  const [edit, see] = conference
    ? [canEditLocalSeminars(actor, conference.id), canSeeLocalSeminars(actor, conference.id)]
    : [canEditSeminars(actor, series.id), canSeeSeminars(actor, series.id)];
  return edit ? { ok: true, subject } : { ...denied, known: see };
}

/** The tour of a new seminar, or the seminar itself. */
async function allowText(actor: Actor, form: FormData): Promise<Allowed<{ series: SeminarSubject['series'] }>> {
  if (textOf(form, 'seminarId') !== '') return allowSeminar(actor, form);
  const seriesId = textOf(form, 'seriesId');
  const series = await getSeriesAddress(seriesId);
  if (series && canEditSeminars(actor, series.id)) return { ok: true, subject: { series } };
  const known = series !== null && canSeeSeminars(actor, series.id);
  return { ok: false, subjectType: 'series', subjectId: seriesId, known };
}

function pageOf({ slug, series, conference }: SeminarSubject, locale: Locale, done: string, part = ''): string {
  const query = { done };
  const href = conference
    ? ({
        pathname: '/organiser/conferences/[slug]/seminars/[seminar]',
        params: { slug: conference.slug, seminar: slug },
        query,
      } as const)
    : ({
        pathname: '/organiser/tours/[series]/seminars/[seminar]',
        params: { series: series.slug, seminar: slug },
        query,
      } as const);
  return getPathname({ href, locale }) + part;
}

/** A seminar's master text: a new one, or changed. */
export const saveSeminarAction = formAction({
  namespace: 'seminars',
  schema: seminarSchema,
  lists: ['audiences', 'equipment'],
  allow: allowText,
  limit: 'organiserWriteByUser',
  run: async ({ seriesId: _s, seminarId, version, ...text }, { actor, subject, requestId, locale }) => {
    const by = { actor, requestId };
    const { series } = subject;
    if (seminarId === '') {
      const { id, slug } = await createSeminar({ seriesId: series.id, text }, by);
      return { ok: true, href: pageOf({ id, slug, series, conference: null }, locale, 'created') };
    }
    const changed = await changeSeminar({ seriesId: series.id, seminarId, version, text }, by);
    if (!changed.ok) return { ok: false, problem: changed.reason };
    return { ok: true, href: pageOf(subject as SeminarSubject, locale, 'saved') };
  },
});

/** What one city says otherwise; with `reset`, that field is the tour's again. */
export const saveLocalAction = formAction({
  namespace: 'seminars',
  schema: localSchema,
  allow: allowSeminar,
  limit: 'organiserWriteByUser',
  run: async ({ conferenceId, seminarId, version, reset, ...written }, { actor, subject, requestId, locale }) => {
    const text = reset ? { ...written, [reset]: null } : written;
    const saved = await saveLocalText({ conferenceId, seminarId, version, text }, { actor, requestId });
    if (!saved.ok) return { ok: false, problem: saved.reason };
    return { ok: true, href: pageOf(subject, locale, reset ? 'reset' : 'savedLocally') };
  },
});

/** Puts a seminar away or takes it out. */
export const archiveSeminarAction = formAction({
  namespace: 'seminars',
  schema: archiveSchema,
  allow: allowSeminar,
  limit: 'organiserWriteByUser',
  run: async ({ seminarId, version, archive }, { actor, subject, requestId, locale, now }) => {
    const change = { seriesId: subject.series.id, seminarId, version, archive: archive === 'yes', now };
    const done = await archiveSeminar(change, { actor, requestId });
    if (!done.ok) return { ok: false, problem: done.reason };
    return { ok: true, href: pageOf(subject, locale, archive === 'yes' ? 'archived' : 'unarchived') };
  },
});

/** Where a change of people belongs: the city of the form, or the whole tour. */
const placeOf = ({ conference, id }: SeminarSubject, version: number) => ({
  seminarId: id,
  conferenceId: conference?.id ?? null,
  version,
});

type PeopleOutcome = Awaited<ReturnType<typeof addPerson>>;

function peopleAnswer(outcome: PeopleOutcome, subject: SeminarSubject, locale: Locale): FormOutcome {
  if (outcome.ok) return { ok: true, href: pageOf(subject, locale, 'people', '#people') };
  return outcome.reason === 'stale' || outcome.reason === 'cannotMove' || outcome.reason === 'lastPerson'
    ? { ok: false, problem: outcome.reason }
    : { ok: false, fields: { name: outcome.reason } };
}

/** Adds a speaker, host or moderator by name. */
export const addPersonAction = formAction({
  namespace: 'seminars',
  schema: addPersonSchema,
  allow: allowSeminar,
  limit: 'organiserWriteByUser',
  run: async ({ name, kind, version }, { actor, subject, requestId, locale }) =>
    peopleAnswer(await addPerson({ ...placeOf(subject, version), name, kind }, { actor, requestId }), subject, locale),
});

/** Moves a person up or down, or takes them away. */
export const stepPersonAction = formAction({
  namespace: 'seminars',
  schema: stepPersonSchema,
  allow: allowSeminar,
  limit: 'organiserWriteByUser',
  run: async ({ speakerId, kind, step, version }, { actor, subject, requestId, locale }) =>
    peopleAnswer(
      await stepPerson({ ...placeOf(subject, version), speakerId, kind, step }, { actor, requestId }),
      subject,
      locale,
    ),
});

/** A city takes the tour's people of a role again. */
export const resetPeopleAction = formAction({
  namespace: 'seminars',
  schema: resetPeopleSchema,
  allow: allowSeminar,
  limit: 'organiserWriteByUser',
  run: async ({ kind, version }, { actor, subject, requestId, locale }) => {
    if (!subject.conference) return { ok: false, problem: 'invalid' };
    const place = { seminarId: subject.id, conferenceId: subject.conference.id, version };
    return peopleAnswer(await takeToursPeople({ ...place, kind }, { actor, requestId }), subject, locale);
  },
});
