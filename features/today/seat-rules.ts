import { isWithin } from './day-rules';
import type { Found } from './item-types';
import type { ConferenceToday, TodaySession } from './types';
import { registrationsWay, waysOf } from './way-rules';

const left = ({ capacity, taken }: { capacity: number; taken: number }) => Math.max(0, capacity - taken);
const isFull = (session: TodaySession) => session.taken >= session.capacity;
const title = ({ titleSv, titleEn }: TodaySession) => ({ sv: titleSv, en: titleEn });

export type RoomSwap = { full: TodaySession; other: TodaySession };

/**
 * Two sessions at the same time that would do better in each other's rooms: one is full, the other's people fit in the
 * smaller room and its own room is larger. At most one for each full session, the largest gain first.
 */
export function roomSwaps(sessions: readonly TodaySession[]): RoomSwap[] {
  const swaps: RoomSwap[] = [];
  const used = new Set<string>();
  for (const full of sessions.filter(isFull)) {
    const [other] = sessions
      .filter((other) => other.slotId === full.slotId && !isFull(other) && !used.has(other.id))
      .filter((other) => other.roomCapacity > full.roomCapacity && other.taken <= full.roomCapacity)
      .sort((a, b) => b.roomCapacity - a.roomCapacity);
    if (!other) continue;
    used.add(other.id);
    swaps.push({ full, other });
  }
  return swaps.sort(
    (a, b) => b.other.roomCapacity - b.full.roomCapacity - (a.other.roomCapacity - a.full.roomCapacity),
  );
}

/** Sessions by the slot they are in. */
function slotsOf(sessions: readonly TodaySession[]): TodaySession[][] {
  return [...Map.groupBy(sessions, ({ slotId }) => slotId).values()];
}

/** Seats: full, nearly full, over the limit, too few. `elsewhere` is where in the tour there is still room. */
export function seatItems(
  { conference, sessions }: ConferenceToday,
  elsewhere: { city: string; left: number } | null,
  now: Date,
): Found[] {
  const { capacity, taken, slug, startsAt, closesAt } = conference;
  const { schedule, seminars, settings } = waysOf(slug);
  const registrations = registrationsWay(slug);
  const found: Found[] = [];
  if (capacity > 0 && taken > capacity)
    found.push(item('overbooked', 'mind', { count: taken - capacity, taken, capacity }, [registrations]));
  else if (capacity > 0 && taken === capacity)
    found.push({
      ...item('full', 'mind', { capacity, city: elsewhere?.city ?? '', left: elsewhere?.left ?? 0 }, [
        settings,
        registrations,
      ]),
      dueAt: closesAt,
    });
  else if (capacity > 0 && capacity - taken <= capacity * 0.1)
    found.push({
      ...item('nearlyFull', 'mind', { count: capacity - taken, capacity }, [settings, registrations]),
      dueAt: closesAt,
    });
  return [...found, ...sessionItems(sessions, { schedule, registrations, seminars }, { startsAt, now })];
}

type SessionWays = Record<'schedule' | 'registrations' | 'seminars', Found['ways'][number]>;

function sessionItems(
  sessions: readonly TodaySession[],
  { schedule, registrations, seminars }: SessionWays,
  { startsAt, now }: { startsAt: Date | null; now: Date },
): Found[] {
  // More than there are seats for: let in knowingly (the database refuses anything else), but somebody must find chairs.
  const over = sessions.filter(({ taken, capacity }) => taken > capacity);
  const few = isWithin(startsAt, 21, now)
    ? sessions.filter(({ taken, minParticipants }) => minParticipants !== null && taken < minParticipants)
    : [];
  const [fewest] = few.toSorted((a, b) => a.taken - b.taken);
  const found: Found[] = [];
  if (over[0])
    found.push(
      item('overbookedSessions', 'mind', { count: over.length, title: title(over[0]) }, [schedule, registrations]),
    );
  found.push(...fullItems(sessions, { schedule, registrations, seminars }));
  if (fewest)
    found.push({
      ...item(
        'belowMinimum',
        'mind',
        { count: few.length, title: title(fewest), taken: fewest.taken, min: fewest.minParticipants ?? 0 },
        [seminars],
      ),
      dueAt: startsAt,
    });
  return found;
}

function fullItems(sessions: readonly TodaySession[], { schedule, registrations }: SessionWays): Found[] {
  const slots = slotsOf(sessions);
  const closed = slots.filter((slot) => slot.every(isFull));
  const open = slots.filter((slot) => !slot.every(isFull));
  const full = open.flatMap((slot) => slot.filter(isFull));
  const besides = open.filter((slot) => slot.some(isFull)).flatMap((slot) => slot.map(left));
  const [swap] = roomSwaps(sessions);
  const found: Found[] = closed.flatMap(([first]) =>
    first
      ? [
          {
            ...item('slotFull', 'mind', { slot: { sv: first.slotNameSv, en: first.slotNameEn } }, [
              schedule,
              registrations,
            ]),
            key: first.slotId,
          },
        ]
      : [],
  );
  if (swap) found.push(item('swapRooms', 'mind', swapValues(swap), [schedule]));
  if (full[0])
    found.push(
      item(
        'fullSessions',
        'mind',
        { count: full.length, title: title(full[0]), left: besides.reduce((sum, seats) => sum + seats, 0) },
        [schedule, registrations],
      ),
    );
  return found;
}

function swapValues({ full, other }: RoomSwap): Found['values'] {
  return {
    title: title(full),
    room: full.room,
    seats: full.roomCapacity,
    otherRoom: other.room,
    otherSeats: other.roomCapacity,
    otherTaken: other.taken,
  };
}

function item(kind: Found['kind'], tone: Found['tone'], values: Found['values'], ways: Found['ways']): Found {
  return { kind, tone, values, ways, dueAt: null };
}
