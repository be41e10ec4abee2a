import { getTranslations } from 'next-intl/server';
import { Timetable, TimetableRow } from '@/components/ui/timetable';
import { pickText } from '@/features/programme/rules';
import type { Locale } from '@/lib/i18n/routing';
import { formatTime } from '@/lib/time';
import type { DocumentSlot, ReleasedProgramme } from '../schema';
import { lookupOf, type ProgrammeLookup } from '../snapshot-rules';

/** A released version as a programme: the words and names of its own time. */
export async function ReleasedDay({
  programme,
  title,
  locale,
}: {
  programme: ReleasedProgramme;
  title: string;
  locale: Locale;
}) {
  const lookup = lookupOf(programme);
  return (
    <Timetable title={title}>
      {programme.slots.map((slot) => (
        <TimetableRow key={slot.id} time={formatTime(new Date(slot.startsAt), locale)} dateTime={slot.startsAt}>
          <SlotText {...{ slot, programme, lookup, locale }} />
        </TimetableRow>
      ))}
    </Timetable>
  );
}

async function SlotText({
  slot,
  programme,
  lookup,
  locale,
}: {
  slot: DocumentSlot;
  programme: ReleasedProgramme;
  lookup: ProgrammeLookup;
  locale: Locale;
}) {
  const t = await getTranslations('schedule.board');
  const sessions = programme.sessions.filter(({ slotId }) => slotId === slot.id);
  const names = slot.people.map(({ speakerId }) => lookup.speakerName(speakerId));
  return (
    <>
      <strong>{pickText(slot.nameSv, slot.nameEn, locale)?.text}</strong>
      {[lookup.roomName(slot.roomId), ...names].filter(Boolean).map((each) => ` · ${each}`)}
      {sessions.map(({ id, seminarId, roomId, capacity }) => (
        <span key={id} className="mt-1.5 block">
          {lookup.titleOf(seminarId)[locale]}
          <span className="block text-md text-ink-2">
            {[lookup.roomName(roomId), t('seats', { taken: 0, capacity })].filter(Boolean).join(' · ')}
          </span>
        </span>
      ))}
    </>
  );
}
