import 'server-only';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Locale } from '@/lib/i18n/routing';
import { canHandleBarriers, canSeeBarriers } from './policy';
import { barrierPageSize, countBarriers, listBarriers } from './queries';

/** A page of reported barriers. Two queries; 404 for who may not see them. */
export async function loadBarriers(locale: Locale, asked: unknown) {
  const { actor } = await requireSignedIn(locale, '/organiser/barrier-reports');
  if (!canSeeBarriers(actor)) return denyAccess({ actor, subjectType: 'barrier_report', subjectId: 'all' });
  const counts = await countBarriers();
  const pageCount = Math.max(1, Math.ceil(counts.all / barrierPageSize));
  const wanted = typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(wanted, pageCount);
  return { counts, page, pageCount, barriers: await listBarriers(page), canHandle: canHandleBarriers(actor) };
}
