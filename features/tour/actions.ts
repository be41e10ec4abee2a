'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { mayInSeries } from '@/lib/rights';
import { slugOf } from '@/lib/slug';
import { createTour, saveTour, setTourArchived, sortStops } from './commands';
import { canCreateTour, canEditTour } from './policy';
import { getTour } from './queries';
import { archiveTourSchema, newTourSchema, sortStopsSchema, tourSchema } from './schema';

type Tour = { id: string; slug: string };

async function allowTour(actor: Actor, form: FormData): Promise<Allowed<Tour>> {
  const slug = String(form.get('series') ?? '');
  const tour = await getTour(slug);
  if (tour && canEditTour(actor, tour.id)) return { ok: true, subject: tour };
  const known = tour !== null && mayInSeries(actor, 'seeConference', tour.id);
  return { ok: false, subjectType: 'series', subjectId: slug, known };
}

/** A new tour, without stops. */
export const createTourAction = formAction({
  namespace: 'tours',
  schema: newTourSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor) =>
    canCreateTour(actor) ? { ok: true, subject: null } : { ok: false, subjectType: 'series', subjectId: 'new' },
  run: async (input, { actor, requestId, locale }) => {
    const slug = input.slug || slugOf(input.nameSv);
    if (slug === '') return { ok: false, fields: { slug: 'missing' } };
    const made = await createTour({ ...input, slug }, { actor, requestId });
    if (!made.ok) return { ok: false, fields: { slug: 'slugTaken' } };
    const href = { pathname: '/organiser/tours/[series]', params: { series: made.slug } } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});

/** The tour's name and introduction. */
export const saveTourAction = formAction({
  namespace: 'tours',
  schema: tourSchema,
  limit: 'organiserWriteByUser',
  allow: allowTour,
  run: async ({ series: _slug, version, ...texts }, { actor, requestId, locale, subject }) => {
    const saved = await saveTour(texts, { id: subject.id, version, actor, requestId });
    if (!saved.ok) return { ok: false, problem: 'stale' };
    const params = { series: subject.slug };
    const href = {
      pathname: '/organiser/tours/[series]',
      params,
      query: { done: 'saved', v: `${version + 1}` },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});

/** The stops in the order of their days. */
export const sortStopsAction = formAction({
  namespace: 'tours',
  schema: sortStopsSchema,
  limit: 'organiserWriteByUser',
  allow: allowTour,
  run: async ({ version }, { actor, requestId, locale, subject }) => {
    const sorted = await sortStops({ slug: subject.slug, version, actor, requestId });
    if (!sorted.ok) return { ok: false, problem: 'stale' };
    const params = { series: subject.slug };
    const href = {
      pathname: '/organiser/tours/[series]',
      params,
      query: { done: 'sorted', v: `${version + 1}` },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});

/** Into the archive, or out of it. */
export const archiveTourAction = formAction({
  namespace: 'tours',
  schema: archiveTourSchema,
  limit: 'organiserWriteByUser',
  allow: allowTour,
  run: async ({ archive, version }, { actor, requestId, locale, subject }) => {
    const isIn = archive === 'yes';
    const done = await setTourArchived(isIn, { slug: subject.slug, version, actor, requestId });
    if (!done.ok && done.reason === 'held')
      return { ok: false, problem: 'held', values: { cities: (done.cities ?? []).join(', ') } };
    if (!done.ok) return { ok: false, problem: 'stale' };
    const params = { series: subject.slug };
    const query = { done: isIn ? 'archived' : 'unarchived', v: `${version + 1}` };
    return { ok: true, href: getPathname({ href: { pathname: '/organiser/tours/[series]', params, query }, locale }) };
  },
});
