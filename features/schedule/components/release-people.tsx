import { getTranslations } from 'next-intl/server';
import { Panel } from '@/components/ui/panel';
import type { ReleasePage } from '../page-types';

/** Whom a release concerns, and what becomes of their seats. */
export async function ReleasePeople({ page: { people, lost, withdrawn, isPast } }: { page: ReleasePage }) {
  const t = await getTranslations('release');
  return (
    <Panel id="people" title={t('peopleTitle')}>
      <div className="grid max-w-text gap-2">
        <p>{people === 0 ? t('peopleNone') : t('people', { people })}</p>
        {withdrawn > 0 ? <p className="font-semibold">{t('withdrawn', { count: withdrawn })}</p> : null}
        {lost > 0 ? <p className="font-semibold">{t('lost', { count: lost })}</p> : null}
        {people > 0 && isPast ? <p>{t('noMail')}</p> : null}
      </div>
    </Panel>
  );
}
