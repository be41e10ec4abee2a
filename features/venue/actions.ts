'use server';

import { type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { createVenue, saveVenue } from './commands';
import { canEditVenues, canSeeVenues } from './policy';
import { getVenue } from './queries';
import { newVenueSchema, venueSchema } from './schema';

type Saved = Awaited<ReturnType<typeof saveVenue>>;

function told(saved: Saved, locale: Locale, version = 1): FormOutcome {
  if (saved.ok) {
    const href = {
      pathname: '/organiser/venues/[id]',
      params: { id: saved.id },
      query: { saved: '1', v: `${version}` },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  }
  if (saved.reason === 'nameTaken') return { ok: false, fields: { name: 'nameTaken' } };
  const [first] = saved.problems ?? [];
  if (saved.reason === 'stale' || !first) return { ok: false, problem: 'stale' };
  const { field, reason, room, taken, cities } = first;
  return {
    ok: false,
    fields: { [field]: reason },
    values: { room, taken, cities, hasCities: cities === '' ? 'no' : 'yes' },
  };
}

/** A new venue with its rooms. */
export const createVenueAction = formAction({
  namespace: 'venues',
  schema: newVenueSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor) =>
    canEditVenues(actor)
      ? { ok: true, subject: null }
      : { ok: false, subjectType: 'venue', subjectId: 'new', known: canSeeVenues(actor) },
  run: async ({ head, rows }, { actor, requestId, locale }) =>
    told(await createVenue({ venue: head, rooms: rows }, { actor, requestId }), locale),
});

/** A venue's own facts, its accessibility sheet and its rooms, all at once. */
export const saveVenueAction = formAction({
  namespace: 'venues',
  schema: venueSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const id = String(form.get('venueId') ?? '');
    const denied = { ok: false, subjectType: 'venue', subjectId: id } as const;
    if (!canEditVenues(actor)) return { ...denied, known: canSeeVenues(actor) };
    return (await getVenue(id)) ? { ok: true, subject: id } : denied;
  },
  run: async ({ head, rows }, { actor, requestId, locale, subject }) => {
    const { venueId: _id, version, ...venue } = head;
    return told(
      await saveVenue({ venue, rooms: rows }, { id: subject, version, actor, requestId }),
      locale,
      version + 1,
    );
  },
});
