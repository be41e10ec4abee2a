import type { Temporal } from 'temporal-polyfill';
import { type RowPress, rowPress } from '@/lib/row-order';
import { instantOf, isoDate, toStockholm, zone } from '@/lib/time';

export type Span = { startsAt: Date; endsAt: Date };
export type WantedItem = Span & { number: number };
export type AgendaProblem = { field: string; reason: 'endsBeforeStart' | 'outsideDay' };

/** True where the meeting is within one day in Sweden: then times of day are enough. */
export function isOneDay({ startsAt, endsAt }: Span): boolean {
  return isoDate(startsAt) === isoDate(endsAt);
}

/**
 * A time of the agenda as it was written ('09:30', or '2027-03-04T09:30' where the meeting has several days), Swedish time, as an
 * instant; or why it is none: hours that the clocks jump over or that come twice are refused (trust line 66).
 */
export function agendaInstant(written: string, meeting: Span): ReturnType<typeof instantOf> {
  const time = written.trim();
  return instantOf(/^\d\d:\d\d$/.test(time) ? `${isoDate(meeting.startsAt)}T${time}` : time);
}

/** What is wrong with the wanted items, the first of each row: they end after they begin, and lie within the meeting. */
export function agendaProblems(wanted: readonly WantedItem[], meeting: Span): AgendaProblem[] {
  return wanted.flatMap(({ number, startsAt, endsAt }): AgendaProblem[] => {
    if (endsAt <= startsAt) return [{ field: `to-${number}`, reason: 'endsBeforeStart' }];
    if (startsAt < meeting.startsAt) return [{ field: `from-${number}`, reason: 'outsideDay' }];
    return endsAt > meeting.endsAt ? [{ field: `to-${number}`, reason: 'outsideDay' }] : [];
  });
}

/** In the order of time; what begins at once stands as it stood. */
export function inTimeOrder<T extends Span>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The pairs that lie over each other, by index in the order of time: said, not refused, since groups may meet side by side. */
export function overlaps(items: readonly Span[]): [number, number][] {
  return items.flatMap((item, i) =>
    items
      .slice(i + 1)
      .flatMap((other, j): [number, number][] =>
        item.startsAt < other.endsAt && other.startsAt < item.endsAt ? [[i, i + 1 + j]] : [],
      ),
  );
}

/**
 * The items after a row's button: taken away, or changed about with its neighbour. The two keep their lengths and the pause between
 * them; the first of them begins when the first began, so nothing else moves.
 */
export function afterAgendaPress<T extends WantedItem>(items: readonly T[], pressed: string | undefined): T[] {
  const press: RowPress = rowPress(pressed);
  const ordered = inTimeOrder(items);
  const at = press ? ordered.findIndex(({ number }) => number === press.number) : -1;
  if (!press || at < 0) return ordered;
  if (press.what === 'remove') return ordered.filter((_, i) => i !== at);
  const first = press.what === 'up' ? at - 1 : at;
  const [a, b] = [ordered[first], ordered[first + 1]];
  if (!a || !b) return ordered;
  const bLength = b.endsAt.getTime() - b.startsAt.getTime();
  const pause = b.startsAt.getTime() - a.endsAt.getTime();
  const aLength = a.endsAt.getTime() - a.startsAt.getTime();
  const begins = a.startsAt.getTime();
  // What overlaps is put side by side after the change: a pause is never negative.
  const aBegins = begins + bLength + Math.max(pause, 0);
  return ordered.toSpliced(
    first,
    2,
    { ...b, startsAt: a.startsAt, endsAt: new Date(begins + bLength) },
    { ...a, startsAt: new Date(aBegins), endsAt: new Date(aBegins + aLength) },
  );
}

/** The agenda moved with the meeting to another day: as many days on, at the same times by the Swedish clock. */
export function movedWithDay<T extends Span>(items: readonly T[], from: Date, to: Date): T[] {
  const days = dayOf(from).until(dayOf(to), { largestUnit: 'days' }).days;
  const moved = (instant: Date) =>
    new Date(
      toStockholm(instant).toPlainDateTime().add({ days }).toZonedDateTime(zone, { disambiguation: 'compatible' })
        .epochMilliseconds,
    );
  return items.map((item) => ({ ...item, startsAt: moved(item.startsAt), endsAt: moved(item.endsAt) }));
}

function dayOf(instant: Date): Temporal.PlainDate {
  return toStockholm(instant).toPlainDate();
}
