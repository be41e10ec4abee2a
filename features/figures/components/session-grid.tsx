import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Clock } from '@/components/ui/timetable';
import { fillState } from '@/features/conference/organiser-rules';
import { formatTime } from '@/lib/time';
import type { SessionFill } from '../types';
import { LiveSeats, type SeatWords } from './live-seats';

/** The edge of a card tells at a glance what its words say. */
const edges = {
  full: 'border-l-ling bg-ling-soft',
  few: 'border-l-sun-line bg-sun-soft',
  many: 'border-l-spruce-2 bg-birch',
};

/** How full each session is, slot by slot, as the day goes. */
export function SessionGrid({ sessions }: { sessions: readonly SessionFill[] }) {
  const t = useTranslations('figures.fill');
  const words: SeatWords = {
    seats: t('seats', { taken: '#taken', capacity: '#capacity' }),
    full: t('full'),
    few: t('few'),
    many: t('many'),
    over: t('over', { over: '#over' }),
  };
  if (sessions.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <ol className="grid grid-cols-1 gap-6">
      {[...Map.groupBy(sessions, ({ slotId }) => slotId)].map(([id, own]) => (
        <Slot key={id} sessions={own} words={words} />
      ))}
    </ol>
  );
}

function Slot({ sessions, words }: { sessions: readonly SessionFill[]; words: SeatWords }) {
  const t = useTranslations('figures.fill');
  const locale = useLocale();
  const first = sessions[0] as SessionFill;
  const left = sessions.reduce((sum, { capacity, taken }) => sum + Math.max(0, capacity - taken), 0);
  return (
    <li className="grid gap-x-5 gap-y-3 md:grid-cols-[8rem_minmax(0,1fr)]">
      <div>
        <Clock dateTime={first.startsAt.toISOString()}>{formatTime(first.startsAt, locale)}</Clock>
        <span className="tabular text-md text-ink-2"> {t('until', { time: formatTime(first.endsAt, locale) })}</span>
        <h3 className="mt-1 font-sans text-md tracking-normal">
          {locale === 'en' ? first.slotNameEn : first.slotNameSv}
        </h3>
        <p className="text-md text-ink-2">{t('left', { count: left })}</p>
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))] gap-3">
        {sessions.map((session) => (
          <Session key={session.id} session={session} words={words} />
        ))}
      </ul>
    </li>
  );
}

function Session({ session, words }: { session: SessionFill; words: SeatWords }) {
  const locale = useLocale();
  const english = locale === 'en' ? session.titleEn : null;
  return (
    <li
      className={`flex flex-col rounded-box border border-l-[6px] border-mist-2 px-4 py-3 text-md ${edges[fillState(session)]}`}
    >
      <b lang={locale === 'en' && !english ? 'sv' : undefined} className="leading-snug">
        {english ?? session.titleSv}
      </b>
      <span className="mb-2 text-ink-2">{session.room}</span>
      <span className="mt-auto block">
        <LiveSeats id={session.id} capacity={session.capacity} known={session.taken} words={words} />
      </span>
    </li>
  );
}
