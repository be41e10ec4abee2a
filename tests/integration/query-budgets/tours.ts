import * as conference from '@/features/conference/queries';
import * as preview from '@/features/preview/queries';
import * as copy from '@/features/tour/copy-queries';
import * as tour from '@/features/tour/queries';
import * as settings from '@/features/tour/settings-queries';
import * as venue from '@/features/venue/queries';
import type { QueryBudgets } from './types';

const venueId = '0a000000-0000-4000-8000-00000000000a';
const seriesId = '0b000000-0000-4000-8000-00000000000b';
const tokenHash = 'a'.repeat(64);

export const area: QueryBudgets = {
  budgets: {
    listVenues: [1, () => venue.listVenues('folkets')],
    getVenue: [2, () => venue.getVenue(venueId)],
    listRoomUse: [1, () => venue.listRoomUse(venueId)],
    listVenueOptions: [1, () => venue.listVenueOptions()],
    listRoomsOf: [1, () => venue.listRoomsOf([venueId])],
    listToursOf: [3, () => tour.listToursOf({ kind: 'all' })],
    getTour: [3, () => tour.getTour('turne')],
    getTourOfConference: [2, ({ slug }) => tour.getTourOfConference(slug)],
    listHosts: [1, () => tour.listHosts()],
    listPeople: [1, () => tour.listPeople()],
    listTakenSlugs: [1, ({ slug }) => tour.listTakenSlugs([slug])],
    getSettings: [3, ({ conferenceId }) => settings.getSettings(conferenceId)],
    listCopySources: [6, ({ conferenceId }) => copy.listCopySources({ conferenceId })],
    listMasterSeminars: [2, () => copy.listMasterSeminars(seriesId)],
    listCopyReports: [1, ({ conferenceId }) => copy.listCopyReports([conferenceId])],
    getPreviewedConference: [9, () => conference.getPreviewedConference(tokenHash, 'sv', new Date())],
    listDraftSlots: [10, ({ conferenceId }) => preview.listDraftSlots(conferenceId, 'sv')],
  },
  statements: [
    `UPDATE venue SET id = '${venueId}'`,
    `UPDATE series SET id = '${seriesId}' WHERE slug = 'turne'`,
    `UPDATE conference SET preview_token_hash = '${tokenHash}' WHERE slug = 'stad-1'`,
    `INSERT INTO audit_event (actor_kind, action, subject_type, subject_id, conference_id, data)
     SELECT 'user', 'conference.copied', 'conference', c.id, c.id, '{"from": "Luleå", "sessions": 0, "unplaced": 0, "rooms": [], "hasDay": true}'
       FROM conference c WHERE c.slug = 'stad-1'`,
  ],
};
