import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDateTime } from '@/lib/time';
import type { ChainLink, SeatDetail } from '../organiser-types';

const endings = ['replaced', 'withdrawn', 'declined', 'revoked'] as const;

/** Each seat with everybody who has held it, in order: who named whom, with what mandate, and who sits there now. */
export function SeatChains({ seats }: { seats: readonly SeatDetail[] }) {
  const t = useTranslations('invitations');
  return (
    <ol className="grid gap-5">
      {seats.map((seat) => (
        <li key={seat.id}>
          <h3 className="text-base font-semibold">
            {t('seats.number', { number: seat.number })}
            {seat.roleAsked ? <span className="font-normal text-ink-2">, {seat.roleAsked}</span> : null}{' '}
            {seat.attendance === 'expected' ? null : (
              <Tag tone={seat.attendance === 'attended' ? 'calm' : 'outline'}>{t(`attendance.${seat.attendance}`)}</Tag>
            )}
          </h3>
          {seat.chain.length === 0 ? (
            <p className="text-ink-2">{t('seats.nobody')}</p>
          ) : (
            <TourLine label={t('seats.chain', { number: seat.number })} className="mt-2">
              {seat.chain.map((link) => (
                <Link key={link.number} link={link} />
              ))}
            </TourLine>
          )}
        </li>
      ))}
    </ol>
  );
}

function Link({ link }: { link: ChainLink }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  const ended = endings.find((known) => known === link.endedBecause);
  return (
    <TourStop state={link.endedAt ? 'past' : 'now'} stateText={t(link.endedAt ? 'seats.before' : 'seats.now')}>
      <span className="[overflow-wrap:anywhere]">
        <b className="font-semibold">
          <bdi>{link.name}</bdi>
        </b>
        {link.title ? <bdi>, {link.title}</bdi> : null}
      </span>
      <span className="block text-md text-ink-2 [overflow-wrap:anywhere]">
        {t(`holdings.${link.kind}`)}, {t(`mandates.${link.mandate}`)}. <bdi>{link.email}</bdi>
      </span>
      <span className="block text-md text-ink-2 [overflow-wrap:anywhere]">
        {t('seats.named', { name: link.madeByName || '–', at: formatDateTime(link.createdAt, locale) })}
        {link.endedAt && ended ? ` ${t(`endings.${ended}`, { at: formatDateTime(link.endedAt, locale) })}` : null}
      </span>
    </TourStop>
  );
}
