'use server';

import { getSeriesAddress } from '@/features/seminar/queries';
import { type Actor, actorId } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { applyImport } from './commands';
import { canImport } from './policy';
import { getImport } from './queries';
import { confirmSchema } from './schema';

type Subject = { id: string; seriesSlug: string };

/** One's own file, for a tour and a day that one may still edit. */
async function allowImport(actor: Actor, form: FormData): Promise<Allowed<Subject>> {
  const id = String(form.get('importId') ?? '');
  const found = await getImport(id, actorId(actor) ?? '');
  const series =
    found && canImport(actor, found.seriesId, found.conferenceId) ? await getSeriesAddress(found.seriesId) : null;
  if (!series) return { ok: false, subjectType: 'programme_import', subjectId: id };
  return { ok: true, subject: { id, seriesSlug: series.slug } };
}

/** Does what the preview showed, all of it or nothing. */
export const confirmImportAction = formAction({
  namespace: 'programmeImport',
  schema: confirmSchema,
  allow: allowImport,
  limit: 'organiserWriteByUser',
  run: async ({ importId, plan }, { actor, subject, requestId, now, locale }) => {
    const done = await applyImport({ importId, shown: plan, now }, { actor, requestId });
    if (!done.ok) return { ok: false, problem: done.reason };
    const { created, changed, placed } = done;
    const query = { file: importId, created: String(created), changed: String(changed), placed: String(placed) };
    const href = {
      pathname: '/organiser/tours/[series]/import',
      params: { series: subject.seriesSlug },
      query,
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
