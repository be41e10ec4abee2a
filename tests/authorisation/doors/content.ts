import type { Doors } from '../types';

const seen = { right: 'seeProgrammeWork', at: 'series' } as const;
const edited = { right: 'editProgramme', at: 'series' } as const;
const seenHere = { right: 'seeProgrammeWork', at: 'conference' } as const;
const editedHere = { right: 'editProgramme', at: 'conference' } as const;

const master = '/[locale]/organiser/tours/[series]/seminars/[seminar]';
const local = '/[locale]/organiser/conferences/[slug]/seminars/[seminar]';

/** Seminars, the import of a programme, and the exports. Brackets: `series` is a tour's slug, `seminar` a seminar's. */
export const doors: Doors = {
  pages: {
    '/[locale]/organiser/tours/[series]/seminars': seen,
    '/[locale]/organiser/tours/[series]/seminars/new': edited,
    [master]: seen,
    '/[locale]/organiser/conferences/[slug]/seminars': seenHere,
    [local]: seenHere,
    '/[locale]/organiser/tours/[series]/import': edited,
  },
  routes: {
    'GET /api/conferences/[slug]/programme.ics': 'public',
    'GET /api/conferences/[slug]/programme.csv': 'public',
    'GET /api/conferences/[slug]/programme.pdf': 'public',
    'GET /api/conferences/[slug]/schedule.json': 'public',
    'GET /api/programme-template.csv': 'public',
    'GET /api/programme-template.xlsx': 'public',
    'POST /api/uploads/programme-import/[series]': edited,
  },
  actions: {
    'seminar/actions.ts saveSeminarAction': { rule: edited, page: master, marker: 'abstractSv' },
    'seminar/actions.ts archiveSeminarAction': { rule: edited, page: master, marker: 'archive' },
    'seminar/actions.ts saveLocalAction': { rule: editedHere, page: local, marker: 'minParticipants' },
    // These forms stand on both pages; on a city's page the right is the city's.
    'seminar/actions.ts addPersonAction': { rule: editedHere, page: local, marker: 'name' },
    'seminar/actions.ts stepPersonAction': { rule: editedHere, page: local, marker: 'speakerId' },
    'seminar/actions.ts resetPeopleAction': { rule: editedHere },
    // One's own file alone: its form is there for whoever put it in.
    'programme-import/actions.ts confirmImportAction': { rule: edited },
  },
  prepare: async (db, here) => {
    const series = await db.series.findUniqueOrThrow({ where: { id: here.seriesId }, select: { slug: true } });
    const seminar = await db.seminar.findFirstOrThrow({
      where: { seriesId: here.seriesId },
      orderBy: { slug: 'asc' },
      select: { id: true, slug: true },
    });
    const speaker = await db.speaker.create({
      data: {
        slug: `talare-${here.slug}`,
        name: 'Talare i seminariet',
        programmeRoles: { create: { kind: 'speaker', seminarId: seminar.id } },
      },
      select: { id: true },
    });
    return { series: series.slug, seminar: seminar.slug, 'content.speaker': speaker.id };
  },
};
