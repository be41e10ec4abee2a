import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

const changes = ['seminars', 'same', 'details', 'mail', 'cancelled'] as const;

export type OwnQuery = { ny?: string | string[]; redan?: string | string[]; klart?: string | string[] };

/** What just happened, told once at the top. */
export function OwnMessage({ query, email }: { query: OwnQuery; email: string }) {
  const t = useTranslations('ownRegistration');
  const done = changes.find((change) => change === query.klart);
  if (done) {
    return (
      <Notice tone={done === 'same' ? 'calm' : 'done'} role="status">
        <p>{t(`done.${done}`, { email })}</p>
      </Notice>
    );
  }
  if (query.ny) {
    return (
      <Notice tone="done" role="status" title={t('new.title')}>
        <p>{t('new.text', { email })}</p>
      </Notice>
    );
  }
  if (!query.redan) return null;
  return (
    <Notice tone="sun" role="status" title={t('already.title')}>
      <p>{t('already.text')}</p>
    </Notice>
  );
}
