import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatDateTime } from '@/lib/time';
import type { OwnRegistration } from '../types';

/** A registration that was given up, and how to come after all. */
export function CancelledRegistration({
  registration: { conference, cancelledAt },
}: {
  registration: OwnRegistration;
}) {
  const t = useTranslations('ownRegistration.cancelled');
  const locale = useLocale();
  return (
    <div className="grid justify-items-start gap-5">
      <Notice>
        <p>{t('text', { time: cancelledAt ? formatDateTime(cancelledAt, locale) : '' })}</p>
      </Notice>
      {conference.state === 'open' ? (
        <>
          <p className="max-w-text">{t('againText')}</p>
          <ButtonLink href={{ pathname: '/conferences/[slug]/registration', params: { slug: conference.slug } }}>
            {t('again')}
          </ButtonLink>
        </>
      ) : null}
    </div>
  );
}
