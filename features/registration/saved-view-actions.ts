'use server';

import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { canListRegistrations } from './policy';
import { changeView, deleteView, saveView } from './saved-view-commands';
import { changeViewSchema, deleteViewSchema, saveViewSchema } from './saved-view-schema';

type Subject = { conferenceId: string; slug: string; actor: Extract<Actor, { kind: 'user' }> };

/** Views are of whoever may list, readers too. */
async function allow(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const slug = String(form.get('conference') ?? '').slice(0, 200);
  const conference = await getConferenceBySlug(slug);
  if (!conference || actor.kind !== 'user' || !canListRegistrations(actor, conference.id))
    return { ok: false, subjectType: 'registrations', subjectId: slug };
  return { ok: true, subject: { conferenceId: conference.id, slug, actor } };
}

/** Back to the list, at `query`, saying what was done. */
function listPage(slug: string, query: string, done: string, locale: Locale): FormOutcome {
  const pathname = '/organiser/conferences/[slug]/registrations';
  const all = { ...Object.fromEntries(new URLSearchParams(query)), done };
  return { ok: true, href: getPathname({ href: { pathname, params: { slug }, query: all }, locale }) };
}

/** Keeps what the list shows now under a name. */
export const saveViewAction = formAction({
  namespace: 'desk',
  schema: saveViewSchema,
  limit: 'organiserWriteByUser',
  allow,
  run: async (input, { subject, requestId, locale }) => {
    const { name, view: query, shared } = input;
    const done = await saveView({ name, query, shared }, { ...subject, requestId });
    return done.ok ? listPage(subject.slug, query, 'viewSaved', locale) : { ok: false, fields: { name: done.reason } };
  },
});

/** Another name, or shared and not. */
export const changeViewAction = formAction({
  namespace: 'desk',
  schema: changeViewSchema,
  limit: 'organiserWriteByUser',
  allow,
  run: async (input, { subject, requestId, locale }) => {
    const done = await changeView(input, { ...subject, requestId });
    if (done.ok) return listPage(subject.slug, '', 'viewChanged', locale);
    return done.reason === 'nameTaken'
      ? { ok: false, fields: { name: done.reason } }
      : { ok: false, problem: 'viewGone' };
  },
});

/** Takes a view away. */
export const deleteViewAction = formAction({
  namespace: 'desk',
  schema: deleteViewSchema,
  limit: 'organiserWriteByUser',
  allow,
  run: async (input, { subject, requestId, locale }) => {
    const done = await deleteView(input.id, { ...subject, requestId });
    return done.ok ? listPage(subject.slug, '', 'viewDeleted', locale) : { ok: false, problem: 'viewGone' };
  },
});
