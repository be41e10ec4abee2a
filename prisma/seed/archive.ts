import { Temporal } from 'temporal-polyfill';
import type { Tx } from '@/lib/db';
import { archivedConferences, archivedFilms, archiveSeries } from './data/archive';
import { archivedSeminars } from './data/archive-seminars';
import { stockholm } from './days';
import { loadSeminars } from './programme';

/** The tour of 2017 to look at: no venues, rooms or times, since the sources give none. */
export async function loadArchive(db: Tx, speakerIds: Map<string, string>): Promise<void> {
  const series = await db.series.create({ data: { ...archiveSeries, archived: true, position: 1 } });
  const seminarIds = await loadSeminars(db, series.id, archivedSeminars, speakerIds);
  for (const [position, { day, ...text }] of archivedConferences.entries()) {
    const date = day ? Temporal.PlainDate.from(day) : null;
    const conference = await db.conference.create({
      data: {
        ...text,
        seriesId: series.id,
        state: 'archived',
        position,
        // The articles give days, not hours. No end: the pages show the date alone. Noon: the same date in every zone near us.
        startsAt: date ? stockholm(date, '12:00') : null,
        endsAt: null,
      },
    });
    if (position === 0) await loadNationalDay(db, conference.id, seminarIds, speakerIds);
  }
}

async function loadNationalDay(
  db: Tx,
  conferenceId: string,
  seminarIds: Map<string, string>,
  speakerIds: Map<string, string>,
) {
  await db.film.createMany({
    data: archivedFilms.map(({ seminar, ...film }, position) => ({
      ...film,
      conferenceId,
      position,
      seminarId: seminar ? (seminarIds.get(seminar) ?? null) : null,
    })),
  });
  await db.programmeRole.createMany({
    data: ['asa-regner', 'cecilia-grefve', 'mats-tyrstrup'].map((slug, position) => ({
      kind: 'speaker' as const,
      conferenceId,
      position,
      speakerId: speakerIds.get(slug) as string,
    })),
  });
}
