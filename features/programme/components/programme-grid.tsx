import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Clock } from '@/components/ui/timetable';
import { Link } from '@/lib/i18n/link';
import { formatTime } from '@/lib/time';
import { roomsOf } from '../rules';
import type { ProgrammePerson, ProgrammeRoom, ProgrammeSession, ProgrammeSlot } from '../types';

type Props = {
  /** Null in a preview: its seminars have no pages yet, so that nothing links to them. */
  conferenceSlug: string | null;
  slots: readonly ProgrammeSlot[];
  /** The rooms are those of the whole programme, so that columns stay where they are when a filter is set. */
  allSlots: readonly ProgrammeSlot[];
  seats: (session: ProgrammeSession) => ReactNode;
};

/** More columns than this do not fit; the rooms then stand with each seminar instead. Matches app/programme.css. */
const columnsAtMost = 8;

/** The day as a timetable: a list by time, which on wide screens becomes a grid of slots and rooms (app/programme.css). */
export function ProgrammeGrid({ conferenceSlug, slots, allSlots, seats }: Props) {
  const rooms = roomsOf(allSlots);
  const columns = rooms.length <= columnsAtMost ? rooms.length : 0;
  return (
    <div className="programme" data-columns={columns}>
      {columns > 1 ? <RoomHeads rooms={rooms} /> : null}
      <ol>
        {slots.map((slot) => (
          <li key={slot.id} className="programme-slot" data-kind={slot.kind}>
            <SlotTime slot={slot} />
            <SlotBody
              slot={slot}
              conferenceSlug={conferenceSlug}
              rooms={rooms}
              seats={seats}
              hadSessions={hadSessions(allSlots, slot.id)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Heads of the columns; each seminar says its room itself, so they are for the eye only. */
function RoomHeads({ rooms }: { rooms: readonly ProgrammeRoom[] }) {
  return (
    <div className="programme-heads" aria-hidden="true">
      <span />
      {rooms.map((room) => (
        <span key={room.id}>{room.name}</span>
      ))}
    </div>
  );
}

function SlotTime({ slot }: { slot: ProgrammeSlot }) {
  const locale = useLocale();
  return (
    <p className="programme-time">
      <Clock dateTime={slot.startsAt.toISOString()}>{formatTime(slot.startsAt, locale)}</Clock>
      <span className="text-md text-ink-2">
        {' '}
        –<time dateTime={slot.endsAt.toISOString()}>{formatTime(slot.endsAt, locale)}</time>
      </span>
    </p>
  );
}

function SlotBody({
  slot,
  conferenceSlug,
  rooms,
  seats,
  hadSessions: had,
}: {
  slot: ProgrammeSlot;
  conferenceSlug: string | null;
  rooms: readonly ProgrammeRoom[];
  seats: Props['seats'];
  hadSessions: boolean;
}) {
  const t = useTranslations('programme');
  if (!had) return <Plenary slot={slot} />;
  return (
    <>
      <h2 className="programme-name" lang={slot.name.lang}>
        {slot.name.text}
      </h2>
      {slot.sessions.length === 0 ? <p className="programme-none text-ink-2">{t('noneInSlot')}</p> : null}
      <ul className="programme-sessions">
        {slot.sessions.map((session) => (
          <li
            key={session.id}
            className="programme-session"
            data-column={rooms.findIndex(({ id }) => id === session.room.id) + 1}
          >
            <SessionCard session={session} conferenceSlug={conferenceSlug} seats={seats(session)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Plenary({ slot }: { slot: ProgrammeSlot }) {
  return (
    <div className="programme-plenary">
      <h2 className="text-h4" lang={slot.name.lang}>
        {slot.name.text}
      </h2>
      {slot.room || slot.people.length > 0 ? (
        <p className="text-md text-ink-2">
          <Names people={slot.people} />
          {slot.people.length > 0 && slot.room ? ' · ' : null}
          {slot.room}
        </p>
      ) : null}
      {slot.description ? (
        <p className="mt-1 max-w-text text-md" lang={slot.description.lang}>
          {slot.description.text}
        </p>
      ) : null}
    </div>
  );
}

function SessionCard({
  session,
  conferenceSlug,
  seats,
}: {
  session: ProgrammeSession;
  conferenceSlug: string | null;
  seats: ReactNode;
}) {
  const locale = useLocale();
  const { title, seminarSlug, speakers, room } = session;
  return (
    <>
      <h3 className="programme-title" lang={title.lang === locale ? undefined : title.lang}>
        {conferenceSlug === null ? (
          title.text
        ) : (
          <Link
            href={{
              pathname: '/conferences/[slug]/programme/[seminar]',
              params: { slug: conferenceSlug, seminar: seminarSlug },
            }}
          >
            {title.text}
          </Link>
        )}
      </h3>
      <p className="programme-who">
        <Names people={speakers} />
        {speakers.length > 0 ? <span className="programme-dot"> · </span> : null}
        <span className="programme-room">{room.name}</span>
      </p>
      {seats ? <p className="programme-seats no-print">{seats}</p> : null}
    </>
  );
}

function Names({ people }: { people: readonly ProgrammePerson[] }) {
  return people.map(({ slug, name, organisation }, i) => (
    <span key={slug}>
      {i > 0 ? ' · ' : null}
      {organisation ? `${name}, ${organisation}` : name}
    </span>
  ));
}

function hadSessions(allSlots: readonly ProgrammeSlot[], slotId: string): boolean {
  return allSlots.some(({ id, sessions }) => id === slotId && sessions.length > 0);
}
