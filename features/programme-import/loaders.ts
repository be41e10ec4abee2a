import 'server-only';
import { canEditSeminars } from '@/features/seminar/policy';
import { getSeminarSeries } from '@/features/seminar/queries';
import { actorId } from '@/lib/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { planHash } from './commands';
import { planImport } from './plan-rules';
import { canImport } from './policy';
import { getImport, getKnown } from './queries';

/** A tour to import into, with the cities that the actor may place in. */
export async function loadImportPage(locale: Locale, slug: string, here: Href) {
  const { actor } = await requireSignedIn(locale, here);
  const series = await getSeminarSeries(slug);
  if (!series || !canEditSeminars(actor, series.id))
    return denyAccess({ actor, subjectType: 'series', subjectId: slug });
  const cities = series.conferences.filter(({ id, state }) => state !== 'archived' && canImport(actor, series.id, id));
  return { actor, series, cities };
}

type Opened = Awaited<ReturnType<typeof loadImportPage>>;

/** What a kept file would do now; null for an unknown file, somebody else's and another tour's. */
export async function loadImportPreview({ actor, series }: Opened, id: string) {
  const waiting = await getImport(id, actorId(actor) ?? '');
  if (!waiting || waiting.seriesId !== series.id || !canImport(actor, series.id, waiting.conferenceId)) return null;
  if (!waiting.file) return { waiting, plan: null, hash: '' };
  const plan = planImport(waiting.file.rows, await getKnown(waiting, waiting.file.rows));
  return { waiting, plan, hash: planHash(plan) };
}
