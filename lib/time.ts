import { Temporal } from 'temporal-polyfill';

/** Stored UTC, shown Europe/Stockholm: every conversion goes through here, none through the machine's own zone. */
export const zone = 'Europe/Stockholm';
export type Locale = 'sv' | 'en';

const languages: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(languages[locale], { timeZone: zone, ...options });
    formatters.set(key, found);
  }
  return found;
}

export function toStockholm(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/**
 * A local time without zone, such as '2027-03-28T02:30', to UTC.
 * @returns null when that time does not exist (spring) or exists twice (autumn) and no choice is given.
 */
export function fromStockholm(local: string, choice?: 'earlier' | 'later'): Date | null {
  try {
    const plain = Temporal.PlainDateTime.from(local);
    const zoned = plain.toZonedDateTime(zone, { disambiguation: choice ?? 'reject' });
    return plain.equals(zoned.toPlainDateTime()) ? new Date(zoned.epochMilliseconds) : null;
  } catch {
    return null;
  }
}

export type LocalTime = { ok: true; instant: Date } | { ok: false; reason: 'timeWrong' | 'timeSkipped' | 'timeTwice' };

/** What a person wrote ('2027-03-28T02:30', Swedish time) as an instant, or why it is none. */
export function instantOf(local: string): LocalTime {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local) ? fromStockholm(local) : null;
  if (instant) return { ok: true, instant };
  const one = fromStockholm(local, 'later');
  if (one) return { ok: false, reason: 'timeTwice' };
  const isTime = /^\d{4}-(0[1-9]|1[0-2])-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(local) && dayExists(local.slice(0, 10));
  return { ok: false, reason: isTime ? 'timeSkipped' : 'timeWrong' };
}

function dayExists(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** '2017-09-19T09:00' in Stockholm: the value of `<input type="datetime-local">`; empty for none. */
export function localTimeValue(instant: Date | null): string {
  return instant ? toStockholm(instant).toPlainDateTime().toString({ smallestUnit: 'minute' }) : '';
}

/** 'tisdag 19 september 2017' / 'Tuesday 19 September 2017'. */
export function formatDate(instant: Date, locale: Locale): string {
  return formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(instant)
    .replace(',', '');
}

/** 'tisdag 19 september' / 'Tuesday 19 September'. */
export function formatDay(instant: Date, locale: Locale): string {
  return formatter(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant).replace(',', '');
}

/** '19 sep. 2017' / '19 Sept 2017'. */
export function formatShortDate(instant: Date, locale: Locale): string {
  return formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(instant);
}

/** '9.00' in Swedish, '09:00' in English; always 24 h. */
export function formatTime(instant: Date, locale: Locale): string {
  const { hour, minute } = toStockholm(instant);
  const minutes = String(minute).padStart(2, '0');
  return locale === 'sv' ? `${hour}.${minutes}` : `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** '10.15–11.45' / '10:15–11:45'. */
export function formatTimeRange(from: Date, to: Date, locale: Locale): string {
  return `${formatTime(from, locale)}–${formatTime(to, locale)}`;
}

/** 'tisdag 19 september 2017 kl. 9.00' / 'Tuesday 19 September 2017, 09:00'. */
export function formatDateTime(instant: Date, locale: Locale): string {
  return `${formatDate(instant, locale)}${locale === 'sv' ? ' kl. ' : ', '}${formatTime(instant, locale)}`;
}

/** '2017-09-19' in Stockholm. */
export function isoDate(instant: Date): string {
  return toStockholm(instant).toPlainDate().toString();
}
