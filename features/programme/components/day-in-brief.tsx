import { useLocale, useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { Timetable, TimetableRow } from '@/components/ui/timetable';
import { formatTime } from '@/lib/time';
import { countSessions, fullSessions } from '../rules';
import type { ProgrammeSlot } from '../types';

/** The day in brief: when what happens, and how full each slot is while there is something to register for. */
export function DayInBrief({
  slots,
  title,
  showSeats,
}: {
  slots: readonly ProgrammeSlot[];
  title: string;
  showSeats: boolean;
}) {
  const t = useTranslations('programme');
  const locale = useLocale();
  const count = countSessions(slots);
  return (
    <Timetable title={title} remark={count > 0 ? t('seminarCount', { count }) : null}>
      {slots.map((slot) => (
        <TimetableRow
          key={slot.id}
          time={formatTime(slot.startsAt, locale)}
          dateTime={slot.startsAt.toISOString()}
          aside={showSeats && slot.sessions.length > 0 ? <SlotSeats slot={slot} /> : null}
        >
          {slot.sessions.length > 1
            ? t('chooseAmong', { name: slot.name.text, count: slot.sessions.length })
            : slot.name.text}
        </TimetableRow>
      ))}
    </Timetable>
  );
}

function SlotSeats({ slot }: { slot: ProgrammeSlot }) {
  const t = useTranslations('programme.slotSeats');
  const full = fullSessions(slot);
  if (full === 0) return <Tag>{t('many')}</Tag>;
  return full === slot.sessions.length ? (
    <Tag tone="ling">{t('allFull')}</Tag>
  ) : (
    <Tag tone="sun">{t('someFull', { count: full })}</Tag>
  );
}
