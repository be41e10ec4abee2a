import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import type { RegistrationStatus } from '../rules';
import type { BookableConference } from '../types';

type Props = {
  conference: BookableConference;
  status: Exclude<RegistrationStatus, 'open'>;
  contact: { email: string; phone: string };
};

/** Why there is no form now, and what one can do instead. */
export function RegistrationState({ conference, status, contact }: Props) {
  const t = useTranslations('registration.states');
  const { title, text } = useStateTexts(conference, status);
  const { slug } = conference;
  return (
    <div className="grid grid-cols-1 justify-items-start gap-6">
      <Notice tone={status === 'not_open' ? 'sun' : 'calm'} title={title}>
        <p>{text}</p>
      </Notice>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href={{ pathname: '/conferences/[slug]/programme', params: { slug } }}>{t('programme')}</ButtonLink>
        <ButtonLink href={{ pathname: '/conferences/[slug]', params: { slug } }} variant="ghost">
          {t('conference')}
        </ButtonLink>
      </div>
      {status === 'not_open' ? null : (
        <Link href="/registration/renew" className="inline-flex min-h-11 items-center">
          {t('renew')}
        </Link>
      )}
      <p className="text-ink-2">
        {t('contact', {
          email: conference.contactEmail ?? contact.email,
          phone: conference.contactPhone ?? contact.phone,
        })}
      </p>
    </div>
  );
}

function useStateTexts(
  { opensAt, closesAt }: BookableConference,
  status: Props['status'],
): { title: string; text: string } {
  const t = useTranslations('registration.states');
  const locale = useLocale();
  if (status === 'full') return { title: t('full'), text: t('fullText') };
  if (status === 'not_open') {
    return {
      title: t('notOpen'),
      text: opensAt ? t('notOpenAt', { time: formatDateTime(opensAt, locale) }) : t('notOpenSoon'),
    };
  }
  const closed =
    closesAt && closesAt <= new Date() ? `${t('closedAt', { time: formatDateTime(closesAt, locale) })} ` : '';
  return { title: t('closed'), text: `${closed}${t('closedText')}` };
}
