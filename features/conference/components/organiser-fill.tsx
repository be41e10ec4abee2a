import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Meter } from '@/components/ui/meter';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatTimeRange } from '@/lib/time';
import { fillState, percentTaken, type SlotFill } from '../organiser-rules';
import type { SessionFill } from '../organiser-types';

/** Columns that only a wide screen has room for. */
const wide = 'hidden md:table-cell';
const tones = { full: 'ling', few: 'sun', many: 'calm' } as const;

/** How full each session is, slot by slot: words, figures and a bar. */
export function OrganiserFill({ slots }: { slots: readonly SlotFill[] }) {
  const t = useTranslations('organiser');
  if (slots.length === 0) {
    return (
      <EmptyState title={t('fillEmptyTitle')}>
        <p>{t('fillEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <Table id="fill" caption={t('fillCaption')} captionHidden>
      <thead>
        <tr>
          {(['slot', 'seminar', 'room', 'seats', 'state'] as const).map((column) => (
            <Th key={column} className={column === 'slot' || column === 'seminar' ? undefined : wide}>
              {t(`fill.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      {slots.map((slot) => (
        <tbody key={slot.slotId}>
          {slot.sessions.map((session, i) => (
            <tr key={session.id}>
              {i === 0 ? <SlotCell slot={slot} /> : null}
              <SessionCells session={session} />
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function SlotCell({ slot }: { slot: SlotFill }) {
  const locale = useLocale();
  return (
    <th scope="rowgroup" rowSpan={slot.sessions.length} className="border-t border-mist-2 px-3.5 py-3 align-top">
      <span className="tabular font-display text-lg leading-tight whitespace-nowrap">
        {formatTimeRange(slot.startsAt, slot.endsAt, locale)}
      </span>
      <span className="block font-normal text-ink-2">{locale === 'en' ? slot.slotNameEn : slot.slotNameSv}</span>
    </th>
  );
}

function SessionCells({ session }: { session: SessionFill }) {
  const locale = useLocale();
  const translated = locale === 'en' && session.titleEn;
  return (
    <>
      <Td className="md:min-w-56">
        <span lang={locale === 'en' && !translated ? 'sv' : undefined}>{translated || session.titleSv}</span>
        {/* On a narrow screen the columns beside it do not fit: what they say stands here instead. */}
        <span className="mt-1 block md:hidden">
          {session.room}
          <Seats session={session} />
          <State session={session} />
        </span>
      </Td>
      <Td className={wide}>{session.room}</Td>
      <Td className={`${wide} tabular whitespace-nowrap`}>
        <Seats session={session} />
      </Td>
      <Td className={wide}>
        <State session={session} />
      </Td>
    </>
  );
}

function Seats({ session }: { session: SessionFill }) {
  const t = useTranslations('organiser');
  return (
    <span className="tabular block">
      {t('seatsTaken', { taken: session.taken, capacity: session.capacity })}
      <Meter percent={percentTaken(session)} tone={tones[fillState(session)]} />
    </span>
  );
}

function State({ session }: { session: SessionFill }) {
  const t = useTranslations('organiser');
  const state = fillState(session);
  return (
    <Tag tone={tones[state]} className="mt-1.5 whitespace-nowrap md:mt-0">
      {t(`fillState.${state}`)}
    </Tag>
  );
}
