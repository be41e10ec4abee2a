import { useLocale, useTranslations } from 'next-intl';
import { BarList, BarRow, Chart } from '@/components/ui/chart';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import { fillState } from '@/features/conference/organiser-rules';
import { formatTimeRange, type Locale } from '@/lib/time';
import { shareOf } from '../rules';
import type { SessionFill } from '../types';
import { LiveSeatBar } from './live-seat-bar';
import type { SeatWords } from './live-seats';

const titleOf = ({ titleSv, titleEn }: SessionFill, locale: Locale) => (locale === 'en' ? titleEn : null) ?? titleSv;

/** How full each seminar is, slot by slot: the most wanted first. */
export function FillFigure({ sessions }: { sessions: readonly SessionFill[] }) {
  const t = useTranslations('figures.fill');
  const locale = useLocale();
  if (sessions.length === 0)
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  const full = sessions.filter((session) => fillState(session) === 'full').length;
  const left = sessions.reduce((sum, { capacity, taken }) => sum + Math.max(0, capacity - taken), 0);
  return (
    <Chart
      id="fill"
      title={t('title')}
      sentence={t('sentence', { full, sessions: sessions.length, left })}
      tableTitle={t('table')}
      table={<FillTable sessions={sessions} />}
    >
      <div className="grid gap-7">
        {[...Map.groupBy(sessions, ({ slotId }) => slotId)].map(([id, own]) => {
          const first = own[0] as SessionFill;
          return (
            <div key={id}>
              <h3 className="mb-3 font-sans text-md tracking-normal">
                <span className="tabular">{formatTimeRange(first.startsAt, first.endsAt, locale)}</span>{' '}
                <span className="font-normal text-ink-2">{locale === 'en' ? first.slotNameEn : first.slotNameSv}</span>
              </h3>
              <Bars sessions={own.toSorted((a, b) => b.taken / b.capacity - a.taken / a.capacity)} />
            </div>
          );
        })}
      </div>
    </Chart>
  );
}

function Bars({ sessions }: { sessions: readonly SessionFill[] }) {
  const t = useTranslations('figures.fill');
  const locale = useLocale();
  const words: SeatWords = {
    seats: t('seats', { taken: '#taken', capacity: '#capacity' }),
    full: t('full'),
    few: t('few'),
    many: t('many'),
    over: t('over', { over: '#over' }),
  };
  return (
    <BarList>
      {sessions.map((session) => (
        <BarRow
          key={session.id}
          label={
            <>
              <span lang={locale === 'en' && !session.titleEn ? 'sv' : undefined}>{titleOf(session, locale)}</span>{' '}
              <span className="text-ink-2">{session.room}</span>
            </>
          }
        >
          <LiveSeatBar id={session.id} capacity={session.capacity} known={session.taken} words={words} />
        </BarRow>
      ))}
    </BarList>
  );
}

function FillTable({ sessions }: { sessions: readonly SessionFill[] }) {
  const t = useTranslations('figures.fill');
  const locale = useLocale();
  return (
    <Table id="fill-table" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('slot')}</Th>
          <Th>{t('seminar')}</Th>
          <Th>{t('room')}</Th>
          {(['taken', 'capacity', 'percent'] as const).map((column) => (
            <Th key={column} className="text-right">
              {t(column)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <Td className="tabular whitespace-nowrap">{formatTimeRange(session.startsAt, session.endsAt, locale)}</Td>
            <th scope="row" className="min-w-48 border-t border-mist-2 px-3.5 py-2 font-normal">
              {titleOf(session, locale)}
            </th>
            <Td>{session.room}</Td>
            <Td numeric>{session.taken}</Td>
            <Td numeric>{session.capacity}</Td>
            <Td numeric>{t('percentOf', { share: shareOf(session.taken, session.capacity) })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
