import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import type { ConferenceFigures } from '../organiser-types';

/** Mails that bounced, are held back or wait; words when there is nothing to say. */
export function MailTrouble({
  conference,
}: {
  conference: Pick<ConferenceFigures, 'bouncedMails' | 'parkedMails' | 'waitingMails'>;
}) {
  const t = useTranslations('organiser');
  const { bouncedMails, parkedMails, waitingMails } = conference;
  if (bouncedMails + parkedMails + waitingMails === 0) return <>{t('mailsOk')}</>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {bouncedMails > 0 ? (
        <Tag tone="ling" className="whitespace-nowrap">
          {t('mailsBounced', { count: bouncedMails })}
        </Tag>
      ) : null}
      {parkedMails > 0 ? (
        <Tag tone="ling" className="whitespace-nowrap">
          {t('mailsParked', { count: parkedMails })}
        </Tag>
      ) : null}
      {waitingMails > 0 ? (
        <Tag tone="outline" className="whitespace-nowrap">
          {t('mailsWaiting', { count: waitingMails })}
        </Tag>
      ) : null}
    </span>
  );
}
