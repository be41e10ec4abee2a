import { markdownText } from '@/lib/markdown';
import { formatTime, isoDate, toStockholm, zone } from '@/lib/time';
import type { ExportSession, ExportSlot, ProgrammeExport } from './export-types';
import type { ProgrammePerson } from './types';

/** What of a programme has a time, a title and a place: seminars, and what is said to all. Breaks have no guests of their own. */
export type ExportEvent = {
  id: string;
  kind: 'plenary' | 'seminar';
  slot: ExportSlot;
  /** null for a plenary. */
  session: ExportSession | null;
  title: string;
  /** Without markup, for files that know none. */
  text: string;
  room: string;
  people: ProgrammePerson[];
};

/** The sessions and the plenaries of a programme, in time order. Markdown becomes plain text (trust line 50). */
export function eventsOf(programme: ProgrammeExport): ExportEvent[] {
  return programme.slots.flatMap((slot): ExportEvent[] => {
    if (slot.kind === 'seminars') return slot.sessions.map((session) => seminarEvent(slot, session));
    if (slot.kind !== 'plenary') return [];
    const { id, name, description, room, people } = slot;
    const text = markdownText(description?.text ?? '');
    return [{ id, kind: 'plenary', slot, session: null, title: name.text, text, room: room?.name ?? '', people }];
  });
}

function seminarEvent(slot: ExportSlot, session: ExportSession): ExportEvent {
  const { id, title, abstract, room, people } = session;
  const text = markdownText(abstract?.text ?? '');
  return { id, kind: 'seminar', slot, session, title: title.text, text, room: room.name, people };
}

/** 'Namn, organisation'. */
export function personText({ name, organisation }: ProgrammePerson): string {
  return organisation ? `${name}, ${organisation}` : name;
}

export type ScheduleWords = {
  theme: (theme: ExportSession['theme']) => string;
  kind: (kind: ExportEvent['kind']) => string;
  level: (level: ExportSession['level']) => string;
  /** For a plenary of which no room is known. */
  noRoom: string;
};

export type ScheduleLinks = { site: string; programme: string; seminar: (slug: string) => string };

/**
 * The programme as frab and pretalx write it (schedule.json), which conference apps read. Source: the schema at
 * c3voc.de/schedule/schema.json. Events and rooms keep their ids from one version to the next.
 */
export function frabSchedule(programme: ProgrammeExport, words: ScheduleWords, links: ScheduleLinks) {
  const { slug, name, startsAt, endsAt, version } = programme;
  const events = eventsOf(programme);
  const ids = eventNumbers(events.map(({ id }) => id));
  const rooms = new Map<string, object[]>();
  for (const event of events) {
    const room = event.room || words.noRoom;
    const list = rooms.get(room) ?? [];
    list.push(frabEvent(event, { id: ids.get(event.id) ?? 1, room, words, links }));
    rooms.set(room, list);
  }
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Förbättringsresan', version: '1', url: links.site },
    schedule: {
      version: version === 0 ? '0' : String(version),
      base_url: links.site,
      url: links.programme,
      conference: {
        acronym: acronymOf(slug),
        title: name.text,
        start: isoDate(startsAt),
        end: isoDate(endsAt),
        daysCount: 1,
        timeslot_duration: '00:05',
        time_zone_name: zone,
        url: links.programme,
        rooms: roomsOf(programme),
        days: [
          {
            index: 1,
            date: isoDate(startsAt),
            day_start: withOffset(startsAt),
            day_end: withOffset(endsAt),
            rooms: Object.fromEntries(rooms),
          },
        ],
      },
    },
  };
}

type EventFacts = { id: number; room: string; words: ScheduleWords; links: ScheduleLinks };

function frabEvent(event: ExportEvent, { id, room, words, links }: EventFacts) {
  const { slot, session, title, text, people } = event;
  const seminarSlug = session?.seminarSlug ?? null;
  return {
    id,
    guid: event.id,
    date: withOffset(slot.startsAt),
    start: toStockholm(slot.startsAt).toPlainTime().toString({ smallestUnit: 'minute' }),
    duration: durationOf(slot),
    room,
    slug: `${id}-${seminarSlug ?? event.kind}`.replace(/[^a-z0-9_-]/g, '').replace(/[_-]+$/, ''),
    url: seminarSlug ? links.seminar(seminarSlug) : links.programme,
    title,
    subtitle: '',
    track: session ? words.theme(session.theme) : null,
    type: words.kind(event.kind),
    language: session?.language ?? slot.name.lang,
    abstract: text,
    description: session ? words.level(session.level) : '',
    persons: people.map((person, i) => ({ id: id * 100 + i, name: person.name, public_name: personText(person) })),
    links: [],
    attachments: [],
    answers: [],
  };
}

/** A whole number for each id, the same as long as the id is; the first readers of the format want numbers. */
function eventNumbers(ids: readonly string[]): Map<string, number> {
  const taken = new Set<number>();
  return new Map(
    [...ids].sort().map((id) => {
      let number = (Number.parseInt(id.slice(0, 6), 16) % 9_000_000) + 1;
      while (taken.has(number)) number += 1;
      taken.add(number);
      return [id, number];
    }),
  );
}

/** The format allows small letters, digits and underscores, at least four of them. */
function acronymOf(slug: string): string {
  return slug.replace(/[^a-z0-9]+/g, '_').padEnd(4, '_');
}

function roomsOf({ slots }: ProgrammeExport) {
  const all = slots.flatMap((slot) => [...(slot.room ? [slot.room] : []), ...slot.sessions.map(({ room }) => room)]);
  const byId = new Map(all.map((room) => [room.id, room]));
  return [...byId.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ id, name, capacity }) => ({ guid: id, name, description: null, capacity }));
}

function durationOf({ startsAt, endsAt }: Pick<ExportSlot, 'startsAt' | 'endsAt'>): string {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** '2027-03-04T09:00:00+01:00'. */
function withOffset(instant: Date): string {
  return toStockholm(instant).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

export type CsvWords = {
  heads: readonly string[];
  slot: (kind: ExportSlot['kind']) => string;
  theme: (theme: ExportSession['theme']) => string;
  audience: (audience: ExportSession['audiences'][number]) => string;
  level: (level: ExportSession['level']) => string;
  language: (language: string) => string;
};

/** The programme as rows of text, breaks too: date, from, to, kind, slot, room, title, speakers, hosts, moderators, theme, audience, level, language, abstract. */
export function programmeRows(programme: ProgrammeExport, words: CsvWords): string[][] {
  return programme.slots.flatMap((slot) =>
    slot.kind === 'seminars'
      ? slot.sessions.map((session) => [...slotCells(slot, words), ...sessionCells(session, words)])
      : [[...slotCells(slot, words), ...plainCells(slot)]],
  );
}

function slotCells(slot: ExportSlot, words: CsvWords): string[] {
  const { startsAt, endsAt, kind, name } = slot;
  return [isoDate(startsAt), formatTime(startsAt, 'en'), formatTime(endsAt, 'en'), words.slot(kind), name.text];
}

function sessionCells(session: ExportSession, words: CsvWords): string[] {
  const { room, title, people, theme, audiences, level, language, abstract } = session;
  return [
    room.name,
    title.text,
    ...peopleCells(people),
    words.theme(theme),
    audiences.map(words.audience).join(', '),
    words.level(level),
    words.language(language),
    markdownText(abstract?.text ?? ''),
  ];
}

function plainCells({ room, name, people, description }: ExportSlot): string[] {
  const text = markdownText(description?.text ?? '');
  return [room?.name ?? '', name.text, ...peopleCells(people), '', '', '', '', text];
}

function peopleCells(people: readonly ProgrammePerson[]): string[] {
  const named = (kind: ProgrammePerson['kind']) =>
    people
      .filter((person) => person.kind === kind)
      .map(personText)
      .join('; ');
  return [named('speaker'), named('host'), named('moderator')];
}
