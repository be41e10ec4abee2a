import { allRoles } from '@/features/colleague/rules';
import { isUuid } from '@/lib/ids';
import { formatDateTime, type Locale } from '@/lib/time';
import words from '@/messages/sv/auditLog.json';
import { detailsOf, knownAction, knownSubject } from './rules';
import type { AuditRow } from './types';

/** The messages under `auditLog`, and those under `colleagues.roles`; next-intl's translators of either kind fit. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

export type AuditWords = ReturnType<typeof auditWords>;

const longestShown = 160;

/** How an event is said in the reader's language: what, by whom, about what, and what it changed. */
export function auditWords(t: Translate, roleName: Translate, locale: Locale) {
  function value(field: string, raw: unknown): string {
    if (raw === null || raw === undefined || raw === '') return t('nothing');
    if (typeof raw === 'boolean') return t(raw ? 'yes' : 'no');
    if (Array.isArray(raw)) return t('values', { count: raw.length });
    const text = typeof raw === 'object' ? '' : String(raw);
    // An id says nothing to a reader: that it was another is all there is to tell.
    if (text === '' || isUuid(text)) return '…';
    if (field === 'role' && (allRoles as readonly string[]).includes(text)) return roleName(text);
    if (field === 'state' && Object.hasOwn(words.states, text)) return t(`states.${text}`);
    if (field === 'consultationState' && Object.hasOwn(words.consultationStates, text))
      return t(`consultationStates.${text}`);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && Date.parse(text)) return formatDateTime(new Date(text), locale);
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  }

  return {
    what(row: AuditRow): string {
      const known = knownAction(row.action);
      return t(known ? `actions.${known}` : 'unknownAction');
    },
    who: (row: AuditRow): string => row.actorName ?? t(`actors.${row.actorKind}`),
    about(row: AuditRow): string {
      const known = knownSubject(row.subjectType);
      const kind = t(known ? `subjects.${known}` : 'unknownSubject');
      return row.subjectName ? `${kind} ${row.subjectName}` : kind;
    },
    changes(row: AuditRow): string[] {
      const { details, others } = detailsOf(row.data);
      const lines = details.map((detail) => {
        const field = t(`fields.${detail.field}`);
        if (detail.kind === 'fact') return t('fact', { field, value: value(detail.field, detail.value) });
        const [before, after] = [value(detail.field, detail.before), value(detail.field, detail.after)];
        return t('changed', { field, before, after });
      });
      return others > 0 && lines.length > 0 ? [...lines, t('more', { count: others })] : lines;
    },
  };
}
