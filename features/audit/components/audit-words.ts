import { useLocale, useTranslations } from 'next-intl';
import { type AuditWords, auditWords, type Translate } from '../word-rules';

/** How events are said in the page's language. */
export function useAuditWords(): AuditWords {
  const t = useTranslations('auditLog') as unknown as Translate;
  const roleName = useTranslations('colleagues.roles') as unknown as Translate;
  return auditWords(t, roleName, useLocale());
}
