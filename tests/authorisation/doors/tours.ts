import type { Doors, RightRule } from '../types';

const everywhere: RightRule = { right: 'editSettings', at: 'everywhere' };
const ofTour: RightRule = { right: 'editSettings', at: 'series' };
const here: RightRule = { right: 'editSettings', at: 'conference' };
const work: RightRule = { right: 'seeProgrammeWork', at: 'anywhere' };

const tours = '/[locale]/organiser/tours';
const conference = '/[locale]/organiser/conferences/[slug]';
const venues = '/[locale]/organiser/venues';

export const doors: Doors = {
  pages: {
    [tours]: { right: 'seeConference', at: 'anywhere' },
    [`${tours}/new`]: everywhere,
    [`${tours}/[series]`]: { right: 'seeConference', at: 'series' },
    [`${tours}/[series]/copy`]: everywhere,
    [`${tours}/[series]/new-conference`]: ofTour,
    [`${conference}/copy`]: ofTour,
    [`${conference}/settings`]: here,
    [venues]: work,
    [`${venues}/new`]: everywhere,
    [`${venues}/[id]`]: work,
    '/[locale]/preview/[token]': 'holder of the link',
  },
  actions: {
    'tour/actions.ts createTourAction': { rule: everywhere, page: `${tours}/new`, marker: 'slug' },
    'tour/actions.ts saveTourAction': { rule: ofTour, page: `${tours}/[series]`, marker: 'introSv' },
    'tour/actions.ts sortStopsAction': ofTour,
    'tour/actions.ts archiveTourAction': { rule: ofTour, page: `${tours}/[series]`, marker: 'archive' },
    'tour/copy-actions.ts createConferenceAction': {
      rule: ofTour,
      page: `${tours}/[series]/new-conference`,
      marker: 'series',
    },
    'tour/copy-actions.ts copyConferenceAction': { rule: ofTour, page: `${conference}/copy`, marker: 'conference' },
    'tour/copy-actions.ts copyTourAction': { rule: everywhere, page: `${tours}/[series]/copy`, marker: 'source-0' },
    'tour/settings-actions.ts saveSettingsAction': {
      rule: here,
      page: `${conference}/settings`,
      marker: 'needsAsked',
    },
    'tour/settings-actions.ts changeStateAction': { rule: here, page: `${conference}/settings`, marker: 'to' },
    'preview/actions.ts changePreviewAction': { rule: here, page: `${conference}/settings`, marker: 'previewOf' },
    'venue/actions.ts createVenueAction': { rule: everywhere, page: `${venues}/new`, marker: 'stepFree' },
    'venue/actions.ts saveVenueAction': { rule: everywhere, page: `${venues}/[id]`, marker: 'venueId' },
  },
  // The tour of the conference, by its slug; its venue; 'preview.token' of the conference itself, which is no draft: an unknown link.
  prepare: async (db, at) => {
    const { slug } = await db.series.findUniqueOrThrow({ where: { id: at.seriesId }, select: { slug: true } });
    return { series: slug, 'venues.id': at.venueId, 'preview.token': 'A'.repeat(43) };
  },
};
