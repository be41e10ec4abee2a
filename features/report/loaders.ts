import 'server-only';
import { getTranslations } from 'next-intl/server';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { formatShortDate, isoDate } from '@/lib/time';
import { listKnownPeriods } from './document-queries';
import { canMakeReports, canSeeReports } from './policy';
import { getReport, listReports } from './queries';
import { periodsToChoose, type ReportWords } from './rules';

/** The reports and the quarters that one can be made of. */
export async function loadReports(locale: Locale, here: Href, now: Date) {
  const { actor } = await requireSignedIn(locale, here);
  if (!canSeeReports(actor)) return denyAccess({ actor, subjectType: 'reports', subjectId: 'all' });
  const [reports, known] = await Promise.all([listReports(), listKnownPeriods()]);
  return { reports, periods: periodsToChoose(isoDate(now), known), canMake: canMakeReports(actor) };
}

/** One report; 404 and a row in the audit log for an unknown one and for those who may not. */
export async function loadReport(locale: Locale, id: string, here: Href) {
  const { actor } = await requireSignedIn(locale, here);
  const report = canSeeReports(actor) ? await getReport(id) : null;
  if (!report) return denyAccess({ actor, subjectType: 'report', subjectId: id });
  return report;
}

/** A report's words in a language. */
export async function reportWords(locale: Locale): Promise<ReportWords> {
  const t = (await getTranslations({ locale, namespace: 'reports.document' })) as unknown as ReportWords['say'];
  const standing = await getTranslations({ locale, namespace: 'commitments.standings' });
  return {
    say: (key, values) => t(key, values),
    standing: (one) => standing(one),
    day: (day) => formatShortDate(new Date(`${day}T12:00:00Z`), locale),
  };
}
