'use server';

import { type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { createOrganisation, saveOrganisation } from './commands';
import { canEditOrganisations, canSeeOrganisations } from './policy';
import { getOrganisation } from './queries';
import { newOrganisationSchema, organisationSchema } from './schema';

type Saved = Awaited<ReturnType<typeof saveOrganisation>>;

function told(saved: Saved, locale: Locale, version = 1): FormOutcome {
  if (saved.ok) {
    const query = { saved: '1', v: `${version}` };
    const href = { pathname: '/organiser/organisations/[id]', params: { id: saved.id }, query } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  }
  if (saved.reason === 'nameTaken') return { ok: false, fields: { name: 'nameTaken' } };
  if (saved.reason === 'stale') return { ok: false, problem: 'stale' };
  return { ok: false, fields: Object.fromEntries((saved.problems ?? []).map(({ field, reason }) => [field, reason])) };
}

/** A new organisation with its contacts. */
export const createOrganisationAction = formAction({
  namespace: 'organisations',
  schema: newOrganisationSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor) =>
    canEditOrganisations(actor)
      ? { ok: true, subject: null }
      : { ok: false, subjectType: 'organisation', subjectId: 'new', known: canSeeOrganisations(actor) },
  run: async (input, { actor, requestId, locale }) =>
    told(await createOrganisation(input, { actor, requestId }), locale),
});

/** An organisation's facts and contacts, all at once. */
export const saveOrganisationAction = formAction({
  namespace: 'organisations',
  schema: organisationSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const id = String(form.get('organisation') ?? '');
    const denied = { ok: false, subjectType: 'organisation', subjectId: id } as const;
    if (!canEditOrganisations(actor)) return { ...denied, known: canSeeOrganisations(actor) };
    return (await getOrganisation(id)) ? { ok: true, subject: id } : denied;
  },
  run: async (input, { actor, requestId, locale, subject, now }) => {
    const { version } = input.head;
    const saved = await saveOrganisation(input, { id: subject, version, now, actor, requestId });
    return told(saved, locale, version + 1);
  },
});
