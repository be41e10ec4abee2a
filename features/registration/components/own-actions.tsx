import { CalendarPlus, CircleX, PencilLine, Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import type { OwnForm } from './manage-form';
import { ResendForm } from './one-button-forms';

/** What one can do with one's registration. Links lead to pages that say what will happen; only buttons there change anything. */
export function OwnActions({ own, hasCalendar }: { own: OwnForm; hasCalendar: boolean }) {
  const t = useTranslations('ownRegistration.actions');
  const params = { token: own.token };
  return (
    <section aria-labelledby="own-actions" className="no-print">
      <h2 id="own-actions" className="text-h3">
        {t('title')}
      </h2>
      <div className="mt-4 flex flex-wrap gap-3">
        <ButtonLink href={{ pathname: '/registration/[token]/seminars', params }}>
          <Repeat2 aria-hidden="true" size={20} />
          {t('seminars')}
        </ButtonLink>
        <ButtonLink href={{ pathname: '/registration/[token]/details', params }} variant="ghost">
          <PencilLine aria-hidden="true" size={20} />
          {t('details')}
        </ButtonLink>
        {hasCalendar ? (
          <a href={`/api/registrations/${own.token}/calendar.ics`} className={buttonClass({ variant: 'ghost' })}>
            <CalendarPlus aria-hidden="true" size={20} />
            {t('calendar')}
          </a>
        ) : null}
        <ResendForm own={own} />
        <ButtonLink href={{ pathname: '/registration/[token]/cancel', params }} variant="plain">
          <CircleX aria-hidden="true" size={20} />
          {t('cancel')}
        </ButtonLink>
      </div>
    </section>
  );
}
