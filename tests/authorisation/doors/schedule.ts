import type { Doors } from '../types';

const schedule = '/[locale]/organiser/conferences/[slug]/schedule';
const edit = { right: 'editProgramme', at: 'conference' } as const;
const see = { right: 'seeProgrammeWork', at: 'conference' } as const;

/** `number` is that of the conference's first version; the working programme lacks a seminar, so that there is something to release. */
export const doors: Doors = {
  pages: {
    '/[locale]/conferences/[slug]/changes': 'public',
    [schedule]: see,
    '/[locale]/organiser/conferences/[slug]/release': { right: 'releaseProgramme', at: 'conference' },
    '/[locale]/organiser/conferences/[slug]/versions': see,
    '/[locale]/organiser/conferences/[slug]/versions/[number]': see,
  },
  actions: {
    'schedule/actions.ts moveSessionAction': edit,
    'schedule/actions.ts placeSeminarAction': edit,
    'schedule/actions.ts unplaceSessionAction': edit,
    'schedule/actions.ts saveSlotAction': edit,
    'schedule/actions.ts resizeSlotAction': edit,
    'schedule/actions.ts removeSlotAction': edit,
    'schedule/actions.ts undoAction': edit,
    'schedule/actions.ts redoAction': edit,
    'schedule/actions.ts discardAction': edit,
    'schedule/release-actions.ts releaseAction': {
      rule: { right: 'releaseProgramme', at: 'conference' },
      page: '/[locale]/organiser/conferences/[slug]/release',
      marker: 'comment',
    },
    'schedule/release-actions.ts restoreAction': {
      rule: edit,
      page: '/[locale]/organiser/conferences/[slug]/versions/[number]',
      marker: 'number',
    },
  },
  prepare: async (db, { id }) => {
    await db.programmeVersion.upsert({
      where: { conferenceId_number: { conferenceId: id, number: 1 } },
      update: {},
      create: {
        ...{ conferenceId: id, number: 1 },
        document: { slots: [], sessions: [], seminars: [], rooms: [], speakers: [] },
      },
    });
    // Here and not above: the inventory is read without a database too.
    const { getReleasedDocument } = await import('@/features/schedule/draft-queries');
    const { slots, sessions } = await getReleasedDocument(id, db);
    const document = { slots, sessions: sessions.slice(1) };
    await db.programmeDraft.upsert({
      where: { conferenceId: id },
      update: {},
      create: { conferenceId: id, document, revision: 100_001 },
    });
    return { number: '1' };
  },
};
