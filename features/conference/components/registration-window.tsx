import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime, formatShortDate } from '@/lib/time';
import type { ConferenceFigures } from '../organiser-types';

/** When registration opens or closes next, or that it has closed; `short` leaves the time of day out. */
export function RegistrationWindow({
  conference,
  now,
  short = false,
}: {
  conference: ConferenceFigures;
  now: Date;
  short?: boolean;
}) {
  const t = useTranslations('organiser');
  const locale = useLocale();
  const { opensAt, closesAt } = conference;
  const moment = short ? formatShortDate : formatDateTime;
  if (opensAt && now < opensAt) return <>{t('opens', { when: moment(opensAt, locale) })}</>;
  if (!closesAt) return <>{t('noWindow')}</>;
  return <>{t(now < closesAt ? 'closes' : 'closed', { when: moment(closesAt, locale) })}</>;
}
