import * as board from '@/features/speaker/board-queries';
import * as file from '@/features/speaker/file-queries';
import * as page from '@/features/speaker/page-queries';
import * as speaker from '@/features/speaker/queries';
import * as register from '@/features/speaker/register-queries';
import { registerViewFrom } from '@/features/speaker/register-rules';
import { hashToken } from '@/lib/crypto';
import type { QueryBudgets } from './types';

// Ids of the first speaker and what hangs on them, so that no query is needed to find them.
const id = '4a000000-0000-4000-8000-00000000000a';
const invitation = '4b000000-0000-4000-8000-00000000000b';
const change = '4c000000-0000-4000-8000-00000000000c';
const photo = '4d000000-0000-4000-8000-00000000000d';
const token = 'talarens-sida-i-fragebudgeten-0123456789-01';
const view = registerViewFrom({ q: 'talare' });
const scope = { kind: 'all' } as const;

export const area: QueryBudgets = {
  budgets: {
    countSpeakers: [1, () => register.countSpeakers(scope, view)],
    listSpeakers: [1, () => register.listSpeakers(scope, view)],
    getSpeakerConferences: [1, () => speaker.getSpeakerConferences(id)],
    getSpeakerDetail: [4, () => speaker.getSpeakerDetail(id)],
    listSpeakerPlaces: [1, () => speaker.listSpeakerPlaces(id)],
    isShownInPublic: [1, () => speaker.isShownInPublic(id)],
    getChangeOwner: [1, () => speaker.getChangeOwner(change)],
    listBoard: [1, ({ conferenceId }) => board.listBoard(conferenceId)],
    listAppearances: [1, ({ conferenceId }) => board.listAppearances(conferenceId, id)],
    getSpeakerInvitation: [1, () => board.getSpeakerInvitation(invitation)],
    getBoardPlace: [1, ({ conferenceId }) => board.getBoardPlace(conferenceId, id)],
    getConferenceFacts: [2, ({ conferenceId }) => board.getConferenceFacts(conferenceId)],
    getSpeakerPage: [11, () => page.getSpeakerPage(token)],
    getConferenceSpeaker: [11, ({ conferenceId }) => page.getConferenceSpeaker(conferenceId, id)],
    getInvitationOf: [1, () => page.getInvitationOf(token)],
    listShownPhotos: [1, () => file.listShownPhotos(['talare-1'])],
    getPublicPhoto: [1, () => file.getPublicPhoto(photo)],
    getFileOwner: [1, () => file.getFileOwner(photo)],
  },
  noQueries: ['toDetail'],
  statements: [
    `UPDATE speaker SET id = '${id}' WHERE slug = 'talare-1'`,
    // Everybody is asked to the first conference, and the first speaker to every one.
    `INSERT INTO speaker_invitation (speaker_id, conference_id, state, sent_at) SELECT s.id, c.id, 'sent', now() FROM speaker s, conference c
      WHERE c.slug = 'stad-1' OR s.slug = 'talare-1' ON CONFLICT DO NOTHING`,
    `UPDATE speaker_invitation i SET id = '${invitation}', token_hash = '${hashToken(token)}' FROM conference c
      WHERE c.id = i.conference_id AND c.slug = 'stad-1' AND i.speaker_id = '${id}'`,
    `INSERT INTO speaker_absence (invitation_id, starts_at, ends_at) SELECT '${invitation}', now(), now() + i * interval '1 second' FROM generate_series(1, $n) i`,
    `INSERT INTO speaker_consent (speaker_id, purpose, given_by) SELECT id, 'publish', 'speaker' FROM speaker`,
    `INSERT INTO speaker_change (speaker_id, wished) SELECT id, '{"bioSv": "Ny text"}' FROM speaker`,
    `UPDATE speaker_change SET id = '${change}' WHERE speaker_id = '${id}'`,
    `INSERT INTO stored_file (kind, speaker_id, file_name, content_type, size_bytes, sha256, shown_at) SELECT 'photo', id, 'foto.webp', 'image/webp', 1, '0', now() FROM speaker`,
    `UPDATE stored_file SET id = '${photo}' WHERE speaker_id = '${id}'`,
    `INSERT INTO stored_file (kind, speaker_id, invitation_id, file_name, content_type, size_bytes, sha256)
     SELECT 'presentation', i.speaker_id, i.id, 'bilder.pdf', 'application/pdf', 1, '0' FROM speaker_invitation i`,
  ],
};
