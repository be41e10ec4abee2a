import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/time';
import type { ConferenceFigures } from '../organiser-types';

/** When registration opens or closes next, or that it has closed. */
export function RegistrationWindow({ conference, now }: { conference: ConferenceFigures; now: Date }) {
  const t = useTranslations('organiser');
  const locale = useLocale();
  const { opensAt, closesAt } = conference;
  if (opensAt && now < opensAt) return <>{t('opens', { when: formatDateTime(opensAt, locale) })}</>;
  if (!closesAt) return <>{t('noWindow')}</>;
  return <>{t(now < closesAt ? 'closes' : 'closed', { when: formatDateTime(closesAt, locale) })}</>;
}
