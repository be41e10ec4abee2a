import { getProgrammeExport } from '@/features/programme/export-queries';
import * as programmeImport from '@/features/programme-import/queries';
import * as local from '@/features/seminar/local-queries';
import * as seminar from '@/features/seminar/queries';
import { seminarViewFrom } from '@/features/seminar/rules';
import { db } from '@/lib/db';
import type { QueryBudgets } from './types';

const view = seminarViewFrom({ q: 'seminarium', theme: 'conditions', show: 'local' });
const one = (slug: string) => db.seminar.findFirstOrThrow({ where: { slug }, select: { id: true, seriesId: true } });

const waiting = () => db.programmeImport.findFirstOrThrow({ select: { id: true, createdById: true } });

// The seminar itself is looked for by its slug first: one statement more.
export const area: QueryBudgets = {
  budgets: {
    getProgrammeExport: [13, ({ slug }) => getProgrammeExport(slug, 'sv')],
    getSeminarSeries: [2, () => seminar.getSeminarSeries('turne')],
    countSeminars: [2, async ({ seminarSlug }) => seminar.countSeminars((await one(seminarSlug)).seriesId, view)],
    listSeminars: [2, async ({ seminarSlug }) => seminar.listSeminars((await one(seminarSlug)).seriesId, view)],
    getMasterSeminar: [
      6,
      async ({ seminarSlug }) => seminar.getMasterSeminar((await one(seminarSlug)).seriesId, seminarSlug),
    ],
    listSpeakerChoices: [1, () => seminar.listSpeakerChoices()],
    findSpeakers: [1, () => seminar.findSpeakers('talare 1')],
    getSeminarSubject: [
      4,
      async (rows) => seminar.getSeminarSubject((await one(rows.seminarSlug)).id, rows.conferenceId),
    ],
    getSeriesAddress: [2, async ({ seminarSlug }) => seminar.getSeriesAddress((await one(seminarSlug)).seriesId)],
    getLocalSeminar: [7, (rows) => local.getLocalSeminar(rows.conferenceId, rows.seminarSlug)],
    getImport: [2, () => waiting().then(({ id, createdById }) => programmeImport.getImport(id, createdById))],
    getKnown: [
      11,
      async ({ seminarSlug, conferenceId }) => {
        const { seriesId } = await one(seminarSlug);
        return programmeImport.getKnown({ seriesId, conferenceId }, [
          { line: 2, cells: { key: 'K1', titleSv: 'Seminarium 1', speakers: 'Talare 1' } },
        ]);
      },
    ],
    getKnownDay: [6, ({ conferenceId }) => programmeImport.getKnownDay(conferenceId)],
    listConferenceSeminars: [13, ({ conferenceId }) => local.listConferenceSeminars(conferenceId)],
  },
  statements: [
    `INSERT INTO seminar_local (seminar_id, conference_id, title_sv)
       SELECT m.id, c.id, 'Eget' FROM seminar m, conference c WHERE m.slug LIKE 'seminarium-%' AND c.slug = 'stad-1'`,
    `INSERT INTO programme_import (series_id, created_by_id, file_name, content)
       SELECT t.id, gen_random_uuid(), 'program.csv', '{"rows": [], "unknown": [], "formulas": false}' FROM series t, generate_series(1, $n) i`,
  ],
  noQueries: ['toPerson'],
};
