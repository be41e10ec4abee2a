import { getProgrammeExport } from '@/features/programme/export-queries';
import * as local from '@/features/seminar/local-queries';
import * as seminar from '@/features/seminar/queries';
import { seminarViewFrom } from '@/features/seminar/rules';
import { db } from '@/lib/db';
import type { QueryBudgets } from './types';

const view = seminarViewFrom({ q: 'seminarium', theme: 'conditions', show: 'local' });
const one = (slug: string) => db.seminar.findFirstOrThrow({ where: { slug }, select: { id: true, seriesId: true } });

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
    listConferenceSeminars: [13, ({ conferenceId }) => local.listConferenceSeminars(conferenceId)],
  },
  statements: [
    `INSERT INTO seminar_local (seminar_id, conference_id, title_sv)
       SELECT m.id, c.id, 'Eget' FROM seminar m, conference c WHERE m.slug LIKE 'seminarium-%' AND c.slug = 'stad-1'`,
  ],
  noQueries: ['toPerson'],
};
