import 'server-only';
import type { Actor } from '@/lib/actor';
import { denyAccess, requireSignedIn } from '@/lib/auth/guard';
import type { Locale } from '@/lib/i18n/routing';
import { type Belonging, canSeeAuditLog, canSeeHistory } from './policy';
import { listAuditConferences, listAuditEvents, listHistoryOf } from './queries';
import { auditPageSize, auditViewFrom, nextCursor } from './rules';
import type { AuditRow, AuditView } from './types';

type Query = Record<string, string | string[] | undefined>;
export type AuditPage = { view: AuditView; rows: AuditRow[]; next: AuditView['before'] };

async function pageOf(view: AuditView): Promise<AuditPage> {
  const rows = await listAuditEvents(view);
  return { view, rows: rows.slice(0, auditPageSize), next: nextCursor(rows) };
}

/** The whole log as the address says. Two queries. */
export async function loadAuditLog(locale: Locale, query: Query) {
  const { actor } = await requireSignedIn(locale, '/organiser/audit-log');
  if (!canSeeAuditLog(actor)) return denyAccess({ actor, subjectType: 'audit_log', subjectId: 'all' });
  const [page, conferences] = await Promise.all([pageOf(auditViewFrom(query)), listAuditConferences()]);
  return { ...page, conferences };
}

/** The same of one conference, for those who may see its history; another conference in the address changes nothing. */
export async function loadConferenceHistory(actor: Actor, conferenceId: string, query: Query): Promise<AuditPage> {
  if (!canSeeHistory(actor, { conferenceId }))
    return denyAccess({ actor, subjectType: 'history', subjectId: conferenceId });
  return pageOf({ ...auditViewFrom(query), conferenceId });
}

/** The same of one consultation. Those who see it see its history; another consultation or conference in the address changes nothing. */
export async function loadConsultationHistory(actor: Actor, consultationId: string, query: Query): Promise<AuditPage> {
  if (!canSeeHistory(actor, 'everywhere'))
    return denyAccess({ actor, subjectType: 'history', subjectId: consultationId });
  return pageOf({ ...auditViewFrom(query), conferenceId: null, consultationId });
}

/** The history beside an object; null for whoever may not see it, and then nothing is shown. */
export async function loadHistoryOf(
  actor: Actor,
  subject: { type: string; id: string; belonging: Belonging },
): Promise<AuditRow[] | null> {
  return canSeeHistory(actor, subject.belonging) ? listHistoryOf(subject.type, subject.id) : null;
}
