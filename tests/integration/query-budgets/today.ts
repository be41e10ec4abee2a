import * as live from '@/features/figures/live-queries';
import * as figures from '@/features/figures/queries';
import * as today from '@/features/today/queries';
import type { QueryBudgets } from './types';

const first = `(SELECT id FROM conference WHERE slug = 'stad-1')`;

export const area: QueryBudgets = {
  budgets: {
    listTodayFacts: [1, ({ conferenceId }) => today.listTodayFacts([conferenceId], [conferenceId])],
    listTodaySessions: [1, ({ conferenceId }) => today.listTodaySessions([conferenceId])],
    listSpeakerClashes: [1, ({ conferenceId }) => today.listSpeakerClashes([conferenceId])],
    countOpenBarrierReports: [1, () => today.countOpenBarrierReports()],
    listDayCounts: [1, ({ conferenceId }) => figures.listDayCounts(conferenceId)],
    listTypeCounts: [1, ({ conferenceId }) => figures.listTypeCounts(conferenceId)],
    listCoverage: [1, ({ conferenceId }) => figures.listCoverage([conferenceId])],
    getHostCounty: [1, ({ conferenceId }) => figures.getHostCounty(conferenceId)],
    listSessionFill: [1, ({ conferenceId }) => figures.listSessionFill(conferenceId)],
    listConferencesOf: [1, () => figures.listConferencesOf({ kind: 'tour', slug: 'turne' })],
    getLiveFigures: [1, ({ conferenceId }) => figures.getLiveFigures(conferenceId)],
    getRecentFigures: [1, ({ conferenceId }) => live.getRecentFigures(conferenceId)],
    getRecentCoverage: [1, ({ conferenceId }) => live.getRecentCoverage([conferenceId])],
  },
  statements: [
    `INSERT INTO barrier_report (text) SELECT 'Hinder ' || i FROM generate_series(1, $n) i`,
    `INSERT INTO organisation (kind, name, name_short, county_code) SELECT 'region', 'Region ' || i, 'Region ' || i, 'c' || i FROM generate_series(1, $n) i`,
    `UPDATE conference SET host_organisation_id = (SELECT id FROM organisation WHERE county_code = 'c1' LIMIT 1) WHERE id = ${first}`,
    // The same person in the same slot once more, so that there is a clash with one row too.
    `INSERT INTO room (venue_id, name, capacity, position) SELECT id, 'Extrasal', 10, 9999 FROM venue LIMIT 1`,
    `INSERT INTO seminar (series_id, slug, title_sv, theme) SELECT id, 'krock', 'Krock', 'conditions' FROM series WHERE slug = 'turne'`,
    `INSERT INTO programme_role (kind, speaker_id, seminar_id) SELECT 'speaker', p.id, m.id FROM speaker p, seminar m WHERE p.slug = 'talare-1' AND m.slug = 'krock'`,
    `INSERT INTO seminar_session (conference_id, slot_id, room_id, seminar_id, starts_at, ends_at, capacity)
     SELECT s.conference_id, s.id, r.id, m.id, s.starts_at, s.ends_at, 10 FROM slot s, room r, seminar m
      WHERE s.conference_id = ${first} AND r.name = 'Extrasal' AND m.slug = 'krock'`,
    `INSERT INTO mailing (kind, conference_id, segment) SELECT 'programme_change', ${first}, '{}' FROM generate_series(1, $n) i`,
    `INSERT INTO speaker_invitation (speaker_id, conference_id, state, sent_at)
     SELECT id, ${first}, 'sent', now() FROM speaker ON CONFLICT DO NOTHING`,
  ],
};
