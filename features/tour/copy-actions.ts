'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { may, mayInSeries } from '@/lib/rights';
import { freeSlug, slugOf } from '@/lib/slug';
import type { Locale } from '@/lib/time';
import { foundPlace } from './choice-rules';
import { type CityPlan, copyConference, createConference } from './conference-commands';
import { copyTour } from './copy-commands';
import { loadChoices } from './loaders';
import { canCreateTour, canEditTour } from './policy';
import { getTour, getTourOfConference, listTakenSlugs } from './queries';
import { type CopiedCity, copyConferenceSchema, copyTourSchema, newConferenceSchema } from './schema';
import { citySlug } from './slug-rules';
import type { Choices } from './types';

type Place = {
  city: string;
  slug: string;
  day: string | null;
  venueId: string | null;
  host: string;
  moderators: string[];
};

/** A city as it is planned, with an address that is free at this moment; or what is wrong with what was written. */
async function planOf(written: Place): Promise<{ ok: true; plan: CityPlan } | (FormOutcome & { ok: false })> {
  const { city, slug, day, ...place } = written;
  const found = foundPlace(place, await loadChoices());
  if (!found.ok) return { ok: false, fields: found.fields, values: { name: found.unknown } };
  const wanted = slug || (await freeOf(citySlug(city, day ?? '')));
  return { ok: true, plan: { ...found.place, city, day, slug: wanted } };
}

async function freeOf(slug: string): Promise<string> {
  const candidates = Array.from({ length: 50 }, (_, i) => (i === 0 ? slug : `${slug}-${i + 1}`));
  return freeSlug(slug, new Set(await listTakenSlugs(candidates)));
}

function made(outcome: { ok: true; slug: string } | { ok: false }, locale: Locale): FormOutcome {
  if (!outcome.ok) return { ok: false, fields: { slug: 'slugTaken' } };
  const params = { slug: outcome.slug };
  const href = { pathname: '/organiser/conferences/[slug]/settings', params, query: { done: 'made' } } as const;
  return { ok: true, href: getPathname({ href, locale }) };
}

/** A new conference at the end of a tour's line. */
export const createConferenceAction = formAction({
  namespace: 'tours',
  schema: newConferenceSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const slug = String(form.get('series') ?? '');
    const tour = await getTour(slug);
    if (tour && canEditTour(actor, tour.id)) return { ok: true, subject: tour };
    const known = tour !== null && mayInSeries(actor, 'seeConference', tour.id);
    return { ok: false, subjectType: 'series', subjectId: slug, known };
  },
  run: async ({ series: _series, ...written }, { actor, requestId, locale, subject, now }) => {
    const planned = await planOf(written);
    if (!planned.ok) return planned;
    const { id: seriesId, nameSv, nameEn } = subject;
    return made(await createConference(planned.plan, { seriesId, nameSv, nameEn, now, actor, requestId }), locale);
  },
});

async function allowCopy(actor: Actor, form: FormData): Promise<Allowed<{ id: string }>> {
  const slug = String(form.get('conference') ?? '');
  const source = await getTourOfConference(slug);
  if (source && canEditTour(actor, source.seriesId)) return { ok: true, subject: source };
  const known = source !== null && may(actor, 'seeConference', source.id);
  return { ok: false, subjectType: 'conference', subjectId: slug, known };
}

/** A copy of a conference for another city of the same tour. */
export const copyConferenceAction = formAction({
  namespace: 'tours',
  schema: copyConferenceSchema,
  limit: 'organiserWriteByUser',
  allow: allowCopy,
  run: async ({ conference: _slug, withLocal, ...written }, { actor, requestId, locale, subject, now }) => {
    const planned = await planOf(written);
    if (!planned.ok) return planned;
    return made(await copyConference(planned.plan, { sourceId: subject.id, withLocal, now, actor, requestId }), locale);
  },
});

type Cities = { ok: true; cities: (CityPlan & { sourceId: string })[] } | (FormOutcome & { ok: false });

/** The rows as plans with free addresses, or what is wrong, by the rows' fields. */
async function citiesOf(rows: readonly CopiedCity[], choices: Choices): Promise<Cities> {
  const wanted = rows.map(({ fields }) => citySlug(fields.city, fields.day ?? ''));
  const candidates = wanted.flatMap((slug) => [slug, ...Array.from({ length: 20 }, (_, i) => `${slug}-${i + 2}`)]);
  const taken = new Set(await listTakenSlugs(candidates));
  const fields: Record<string, string> = {};
  let name = '';
  const cities = rows.flatMap(({ number, fields: { source, skip: _skip, city, day, ...place } }, i) => {
    const found = foundPlace(place, choices);
    if (!found.ok) {
      for (const [field, key] of Object.entries(found.fields)) fields[`${field}-${number}`] = key;
      name ||= found.unknown;
      return [];
    }
    const slug = freeSlug(wanted[i] as string, taken);
    taken.add(slug);
    return [{ ...found.place, sourceId: source, city, day, slug }];
  });
  return Object.keys(fields).length > 0 ? { ok: false, fields, values: { name } } : { ok: true, cities };
}

/** A whole tour anew, each city with its own day, venue, host and moderators. */
export const copyTourAction = formAction({
  namespace: 'tours',
  schema: copyTourSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const slug = String(form.get('series') ?? '');
    const tour = await getTour(slug);
    if (tour && canCreateTour(actor)) return { ok: true, subject: tour };
    const known = tour !== null && mayInSeries(actor, 'seeConference', tour.id);
    return { ok: false, subjectType: 'series', subjectId: slug, known };
  },
  run: async ({ head, rows }, { actor, requestId, locale, subject, now }) => {
    if (rows.length === 0) return { ok: false, problem: 'noCity' };
    const ids = rows.map(({ fields }) => fields.source);
    const foreign = ids.some((id, i) => ids.indexOf(id) !== i || !subject.stops.some((stop) => stop.id === id));
    if (foreign) return { ok: false, problem: 'cityUnknown' };
    const planned = await citiesOf(rows, await loadChoices());
    if (!planned.ok) return planned;
    const slug = head.slug || slugOf(head.nameSv);
    if (slug === '') return { ok: false, fields: { slug: 'missing' } };
    const plan = { nameSv: head.nameSv, nameEn: head.nameEn, slug, cities: planned.cities };
    const copied = await copyTour(plan, { seriesId: subject.id, now, actor, requestId });
    if (!copied.ok)
      return copied.reason === 'citySlugTaken'
        ? { ok: false, problem: 'again' }
        : { ok: false, fields: { slug: 'slugTaken' } };
    const params = { series: copied.slug };
    const href = { pathname: '/organiser/tours/[series]', params, query: { done: 'copied' } } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
