import type { Doors } from '../types';

const schedule = '/[locale]/organiser/conferences/[slug]/schedule';
const edit = { right: 'editProgramme', at: 'conference' } as const;
const see = { right: 'seeProgrammeWork', at: 'conference' } as const;

/** `number` is that of the conference's first version, which prepare() writes. */
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
    'schedule/release-actions.ts releaseAction': { right: 'releaseProgramme', at: 'conference' },
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
    return { number: '1' };
  },
};
