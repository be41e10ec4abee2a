'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { makeReport } from './commands';
import { canMakeReports, canSeeReports } from './policy';
import { makeReportSchema } from './schema';

async function maker(actor: Actor): Promise<Allowed<null>> {
  if (canMakeReports(actor)) return { ok: true, subject: null };
  return { ok: false, subjectType: 'reports', subjectId: 'new', known: canSeeReports(actor) };
}

/** Makes the report of a quarter and opens it. */
export const makeReportAction = formAction({
  namespace: 'reports',
  schema: makeReportSchema,
  limit: 'organiserWriteByUser',
  allow: maker,
  run: async ({ period }, { locale, actor, requestId }) => {
    const { id } = await makeReport(period, { actor, requestId });
    return { ok: true, href: getPathname({ href: { pathname: '/organiser/reports/[id]', params: { id } }, locale }) };
  },
});
