import { getTranslations } from 'next-intl/server';
import { pickText } from '@/features/programme/rules';
import type { LocalText } from '@/features/programme/types';
import type { Locale } from '@/lib/i18n/routing';
import { type Conflict, conflictKey } from '../conflict-types';
import type { StepLabel } from '../document-rules';
import type { ProgrammeDocument } from '../schema';
import type { ScheduleFacts } from '../types';
import type { BoardFlag } from './board-types';

/** Names by id, in the reader's language. */
export type Names = {
  room: (id: string | null | undefined) => string;
  seminar: (id: string | undefined) => LocalText;
  speaker: (id: string | undefined) => string;
  slot: (id: string | undefined) => LocalText;
};

export function namesOf(document: ProgrammeDocument, facts: ScheduleFacts, locale: Locale): Names {
  const rooms = new Map(facts.rooms.map(({ id, name }) => [id, name]));
  const speakers = new Map(facts.speakers.map(({ id, name }) => [id, name]));
  const seminars = new Map(facts.seminars.map((seminar) => [seminar.id, seminar]));
  const slots = new Map(document.slots.map((slot) => [slot.id, slot]));
  const text = (sv = '', en: string | null = null): LocalText => pickText(sv, en, locale) ?? { text: sv, lang: 'sv' };
  return {
    room: (id) => rooms.get(id ?? '') ?? '',
    speaker: (id) => speakers.get(id ?? '') ?? '',
    seminar: (id) => text(seminars.get(id ?? '')?.titleSv, seminars.get(id ?? '')?.titleEn ?? null),
    slot: (id) => text(slots.get(id ?? '')?.nameSv, slots.get(id ?? '')?.nameEn ?? null),
  };
}

export type SaidConflict = {
  key: string;
  blocking: boolean;
  /** The whole sentence, for a list. */
  sentence: string;
  /** A few words, where it stands. */
  short: string;
  slotIds: string[];
  sessionIds: string[];
};

/** Conflicts in words. */
export async function sayConflicts(
  conflicts: readonly Conflict[],
  document: ProgrammeDocument,
  facts: ScheduleFacts,
  locale: Locale,
): Promise<SaidConflict[]> {
  const t = await getTranslations({ locale, namespace: 'schedule' });
  const names = namesOf(document, facts, locale);
  const seminarIds = new Map([...facts.sessions, ...document.sessions].map(({ id, seminarId }) => [id, seminarId]));
  const sessionName = (id: string) => names.seminar(seminarIds.get(id)).text;
  return conflicts.map((conflict) => {
    const { kind, blocking, slotIds, sessionIds, roomId, speakerId, equipment = [], count = 0, limit = 0 } = conflict;
    // A plenary is named by its slot, a session by its seminar.
    const withSession = new Set(
      document.sessions.flatMap(({ id, slotId }) => (sessionIds.includes(id) ? [slotId] : [])),
    );
    const places = [
      ...sessionIds.map(sessionName),
      ...slotIds.filter((id) => !withSession.has(id)).map((id) => names.slot(id).text),
    ].filter(Boolean);
    const values = {
      ...{ count, limit, room: names.room(roomId), person: names.speaker(speakerId) },
      seminar: sessionName(sessionIds[0] ?? ''),
      slot: names.slot(slotIds[0]).text,
      other: names.slot(slotIds[1]).text,
      what: places.join(' · '),
      equipment: equipment.map((thing) => t(`equipment.${thing}`)).join(', '),
    };
    return {
      ...{ blocking, slotIds, sessionIds, key: conflictKey(conflict) },
      sentence: t(`conflicts.${kind}`, values),
      short: t(`short.${kind}`, values),
    };
  });
}

/** The flags of one card or one slot: the same words once. */
export function flagsFor(
  said: readonly SaidConflict[],
  where: { sessionId: string } | { slotId: string },
): BoardFlag[] {
  const here = said.filter(({ sessionIds, slotIds }) =>
    'sessionId' in where
      ? sessionIds.includes(where.sessionId)
      : sessionIds.length === 0 && slotIds.includes(where.slotId),
  );
  const flags = new Map<string, BoardFlag>();
  for (const { key, short, blocking } of here) if (!flags.has(short)) flags.set(short, { key, text: short, blocking });
  return [...flags.values()];
}

/** 'flyttade Medskapande för bättre sociala tjänster'. */
export async function sayStep({ key, values = {} }: StepLabel, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'schedule.steps' });
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]);
  return t(key, Object.fromEntries(said));
}
