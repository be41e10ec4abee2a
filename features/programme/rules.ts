import type { Audience, SeminarTheme } from '@/generated/prisma/enums';
import type { Locale } from '@/lib/i18n/routing';
import type { LocalText, ProgrammeFilter, ProgrammeRoom, ProgrammeSession, ProgrammeSlot } from './types';

export const themes = ['participation', 'conditions'] as const satisfies readonly SeminarTheme[];

export const audiences = [
  'social_workers',
  'managers',
  'politicians',
  'civil_society',
  'researchers',
  'unions',
  'young_people',
  'guardians',
] as const satisfies readonly Audience[];

/** The words of the filter in the address, so that a link reads in its own language. */
const words = {
  sv: {
    keys: { theme: 'tema', audience: 'malgrupp' },
    theme: { participation: 'delaktighet', conditions: 'villkor' },
    audience: {
      social_workers: 'socialsekreterare',
      managers: 'chefer',
      politicians: 'politiker',
      civil_society: 'civilsamhalle',
      researchers: 'forskare',
      unions: 'fack',
      young_people: 'barn-och-unga',
      guardians: 'vardnadshavare',
    },
  },
  en: {
    keys: { theme: 'theme', audience: 'audience' },
    theme: { participation: 'participation', conditions: 'conditions' },
    audience: {
      social_workers: 'social-workers',
      managers: 'managers',
      politicians: 'politicians',
      civil_society: 'civil-society',
      researchers: 'researchers',
      unions: 'unions',
      young_people: 'young-people',
      guardians: 'guardians',
    },
  },
} as const satisfies Record<
  Locale,
  { keys: object; theme: Record<SeminarTheme, string>; audience: Record<Audience, string> }
>;

/** The filter that an address asks for; words that mean nothing are passed over. */
export function filterFromQuery(query: URLSearchParams, locale: Locale): ProgrammeFilter {
  const { keys, theme, audience } = words[locale];
  return {
    theme: themes.find((value) => theme[value] === query.get(keys.theme)) ?? null,
    audience: audiences.find((value) => audience[value] === query.get(keys.audience)) ?? null,
  };
}

/** The query of a filter's address: { tema: 'delaktighet' }. Empty for 'all'. */
export function queryFromFilter(filter: ProgrammeFilter, locale: Locale): Record<string, string> {
  const { keys, theme, audience } = words[locale];
  return {
    ...(filter.theme ? { [keys.theme]: theme[filter.theme] } : {}),
    ...(filter.audience ? { [keys.audience]: audience[filter.audience] } : {}),
  };
}

/** The filter of the internal route programme-view/[theme]/[audience]; null where a segment is not one of ours. */
export function filterFromSegments(theme: string, audience: string): ProgrammeFilter | null {
  const filter = {
    theme: themes.find((value) => value === theme) ?? null,
    audience: audiences.find((value) => value === audience) ?? null,
  };
  const known = (theme === 'all' || filter.theme !== null) && (audience === 'all' || filter.audience !== null);
  return known ? filter : null;
}

export function hasFilter(filter: ProgrammeFilter): boolean {
  return filter.theme !== null || filter.audience !== null;
}

/** The slots with only the sessions that the filter lets through. Plenaries and breaks stay: the day is still the day. */
export function filterSlots(slots: readonly ProgrammeSlot[], filter: ProgrammeFilter): ProgrammeSlot[] {
  return slots.map((slot) => ({ ...slot, sessions: slot.sessions.filter((session) => passes(session, filter)) }));
}

function passes(session: ProgrammeSession, { theme, audience }: ProgrammeFilter): boolean {
  return (theme === null || session.theme === theme) && (audience === null || session.audiences.includes(audience));
}

export function countSessions(slots: readonly ProgrammeSlot[]): number {
  return slots.reduce((sum, slot) => sum + slot.sessions.length, 0);
}

/** The rooms that hold seminars, in the venue's order: the columns of the timetable. */
export function roomsOf(slots: readonly ProgrammeSlot[]): ProgrammeRoom[] {
  const rooms = new Map(slots.flatMap((slot) => slot.sessions.map(({ room }) => [room.id, room] as const)));
  return [...rooms.values()].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'sv'));
}

/**
 * Text in the reader's language. English falls back to Swedish, and says so, so that the element gets its lang attribute.
 * @returns null when there is no text at all.
 */
export function pickText(sv: string | null, en: string | null, locale: Locale): LocalText | null {
  if (locale === 'en' && en) return { text: en, lang: 'en' };
  return sv ? { text: sv, lang: 'sv' } : null;
}

/** How many sessions of a slot have no seat left. */
export function fullSessions(slot: Pick<ProgrammeSlot, 'sessions'>): number {
  return slot.sessions.filter(({ seatsLeft }) => seatsLeft <= 0).length;
}
