'use server';

import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { startBulkJob, stopBulkJob } from './bulk-commands';
import { startBulkSchema, stopBulkSchema } from './bulk-schema';
import { selectedFrom, viewFromQuery } from './organiser-rules';
import { canChangeRegistrations, canListRegistrations } from './policy';

type Subject = { conferenceId: string; slug: string; actor: Extract<Actor, { kind: 'user' }> };

async function allow(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const slug = String(form.get('conference') ?? '').slice(0, 200);
  const conference = await getConferenceBySlug(slug);
  const refusal = { ok: false as const, subjectType: 'registrations', subjectId: slug };
  if (!conference || actor.kind !== 'user') return refusal;
  if (!canChangeRegistrations(actor, conference.id))
    return { ...refusal, known: canListRegistrations(actor, conference.id) };
  return { ok: true, subject: { conferenceId: conference.id, slug, actor } };
}

/** Begins to do something to the ticked, or to all that the filter shows. */
export const startBulkAction = formAction({
  namespace: 'desk',
  schema: startBulkSchema,
  limit: 'organiserWriteByUser',
  allow,
  run: async (input, { subject, requestId, locale }) => {
    const params = new URLSearchParams(input.view);
    const query = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
    const done = await startBulkJob({
      conferenceId: subject.conferenceId,
      actor: subject.actor,
      action: input.do,
      view: { ...viewFromQuery(query), ...selectedFrom(query) },
      reason: input.reason || null,
      expected: input.count,
      requestId,
    });
    if (!done.ok) return { ok: false, problem: done.reason, values: { count: done.count ?? 0 } };
    const pathname = '/organiser/conferences/[slug]/registrations/bulk/[job]';
    return {
      ok: true,
      href: getPathname({ href: { pathname, params: { slug: subject.slug, job: done.jobId } }, locale }),
    };
  },
});

/** Stops a job; what is done stays done. */
export const stopBulkAction = formAction({
  namespace: 'desk',
  schema: stopBulkSchema,
  limit: 'organiserWriteByUser',
  allow,
  run: async (input, { subject, requestId, locale }) => {
    const { conferenceId, slug, actor } = subject;
    await stopBulkJob({ jobId: input.job, conferenceId, actor, requestId });
    const pathname = '/organiser/conferences/[slug]/registrations/bulk/[job]';
    return { ok: true, href: getPathname({ href: { pathname, params: { slug, job: input.job } }, locale }) };
  },
});
