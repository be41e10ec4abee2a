import { getTranslations } from 'next-intl/server';
import { pickText } from '@/features/programme/rules';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { formatTime, toStockholm } from '@/lib/time';
import type { SchedulePage } from '../page-types';
import type { DocumentSlot } from '../schema';
import type { FactSeminar } from '../types';
import type { BoardSeminar, BoardSession, BoardSlot, BoardTexts } from './board-types';
import { ScheduleBoard } from './schedule-board';
import { flagsFor, type SaidConflict } from './schedule-words';

type Props = { page: SchedulePage; said: readonly SaidConflict[]; locale: Locale };
type Words = Awaited<ReturnType<typeof wordsOf>>;

/** Makes the grid ready in the reader's language and hands it to the browser. */
export async function ScheduleGrid({ page, said, locale }: Props) {
  const { conference, facts, programme, mayEdit } = page;
  const words = await wordsOf(page, said, locale);
  const placed = new Set(programme.document.sessions.map(({ seminarId }) => seminarId));
  return (
    <ScheduleBoard
      conferenceId={conference.id}
      revision={programme.revision}
      {...{ locale, mayEdit, texts: words.texts, cellHref: words.open('cell:') }}
      rooms={facts.rooms
        .filter(({ id, isHere }) => isHere || programme.document.sessions.some(({ roomId }) => roomId === id))
        .map(({ id, name, capacity }) => ({ id, name, seats: words.t('board.roomSeats', { count: capacity }) }))}
      slots={programme.document.slots.map((slot) => boardSlot(slot, words))}
      sessions={boardSessions(words)}
      unplaced={facts.seminars
        .filter(({ id, isArchived }) => !isArchived && !placed.has(id))
        .map((seminar) => boardSeminar(seminar, words))}
    />
  );
}

async function wordsOf(page: SchedulePage, said: readonly SaidConflict[], locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'schedule' });
  const { facts } = page;
  const open = (what: string) =>
    getPathname({
      href: {
        pathname: '/organiser/conferences/[slug]/schedule',
        params: { slug: page.conference.slug },
        query: { open: what },
      },
      locale,
    }).replaceAll('%3A', ':');
  return {
    ...{ t, locale, page, said, open, texts: boardTexts(t) },
    speakers: new Map(facts.speakers.map(({ id, name }) => [id, name])),
    seminars: new Map(facts.seminars.map((seminar) => [seminar.id, seminar])),
    rooms: new Map(facts.rooms.map(({ id, name }) => [id, name])),
    taken: new Map(facts.sessions.map(({ id, taken }) => [id, taken])),
  };
}

/** Sentences that the grid fills in itself keep their names in braces. */
function boardTexts(t: Awaited<ReturnType<typeof getTranslations<'schedule'>>>): BoardTexts {
  const names = { title: '{title}', slot: '{slot}', room: '{room}', other: '{other}' };
  const keys = [
    ...(['grid', 'shelf', 'shelfEmpty', 'move', 'moveNamed', 'place', 'placeNamed', 'edit', 'how', 'lifted'] as const),
    ...(['over', 'overTaken', 'cancelled', 'saving', 'again', 'addHere', 'blocking', 'warning', 'edgeHow'] as const),
    'noSeminars' as const,
  ];
  return Object.fromEntries(keys.map((key) => [key, t(`board.${key}`, names)])) as BoardTexts;
}

function boardSlot(slot: DocumentSlot, { t, locale, said, open, speakers, rooms }: Words): BoardSlot {
  const [startsAt, endsAt] = [new Date(slot.startsAt), new Date(slot.endsAt)];
  const end = toStockholm(endsAt);
  const name = pickText(slot.nameSv, slot.nameEn, locale);
  const people = slot.people.map(({ speakerId }) => speakers.get(speakerId) ?? '');
  return {
    id: slot.id,
    isSeminars: slot.kind === 'seminars',
    kind: slot.kind,
    kindWord: t(`kind.${slot.kind}`),
    name: name?.text ?? '',
    lang: name && name.lang !== locale ? name.lang : undefined,
    from: formatTime(startsAt, locale),
    to: formatTime(endsAt, locale),
    endMinute: end.hour * 60 + end.minute,
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    about: [rooms.get(slot.roomId ?? ''), ...people].filter(Boolean).join(' · '),
    href: open(`slot:${slot.id}`),
    addHref: open(`cell:${slot.id}:`),
    addLabel: t('board.addLabel'),
    edgeLabel: t('board.edge', { name: name?.text ?? '' }),
    flags: flagsFor(said, { slotId: slot.id }),
  };
}

function boardSessions({ page, t, locale, said, open, seminars, speakers, taken }: Words): BoardSession[] {
  return page.programme.document.sessions.map(({ id, slotId, roomId, seminarId, capacity }) => {
    const seminar = seminars.get(seminarId);
    return {
      ...{ id, slotId, roomId, seminarId },
      ...titleOf(seminar, locale),
      who: whoOf(seminar, speakers),
      seats: t('board.seats', { taken: taken.get(id) ?? 0, capacity }),
      href: open(`session:${id}`),
      flags: flagsFor(said, { sessionId: id }),
    };
  });
}

function boardSeminar(seminar: FactSeminar, { locale, open, speakers }: Words): BoardSeminar {
  return {
    id: seminar.id,
    ...titleOf(seminar, locale),
    who: whoOf(seminar, speakers),
    href: open(`seminar:${seminar.id}`),
  };
}

function titleOf(seminar: FactSeminar | undefined, locale: Locale) {
  const title = pickText(seminar?.titleSv ?? '', seminar?.titleEn ?? null, locale);
  return { title: title?.text ?? '', lang: title && title.lang !== locale ? title.lang : undefined };
}

function whoOf(seminar: FactSeminar | undefined, speakers: ReadonlyMap<string, string>): string {
  const names = seminar?.people
    .filter(({ kind }) => kind === 'speaker')
    .map(({ speakerId }) => speakers.get(speakerId));
  return names?.join(', ') ?? '';
}
