import * as colleague from '@/features/colleague/queries';
import * as live from '@/features/figures/live-queries';
import * as figures from '@/features/figures/queries';
import * as today from '@/features/today/queries';
import { db } from '@/lib/db';
import type { QueryBudgets } from './types';

const first = `(SELECT id FROM conference WHERE slug = 'stad-1')`;

const tourId = async () => (await db.series.findUniqueOrThrow({ where: { slug: 'turne' }, select: { id: true } })).id;

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
    // One more to find the tour. The colleagues' page asks this way, once for all tours.
    listTourColleagues: [2, async () => colleague.listTourColleagues([await tourId()])],
    listTourInvitations: [2, async () => colleague.listTourInvitations([await tourId()])],
    getLiveFigures: [1, ({ conferenceId }) => figures.getLiveFigures(conferenceId)],
    getRecentFigures: [1, ({ conferenceId }) => live.getRecentFigures(conferenceId)],
    getRecentCoverage: [1, ({ conferenceId }) => live.getRecentCoverage([conferenceId])],
  },
  statements: [
    `INSERT INTO app_user (email, email_canonical) SELECT e, e FROM generate_series(1, $n) i, LATERAL (SELECT 'turne' || i || '@example.se' AS e) x`,
    `INSERT INTO role_grant (user_id, role, series_id) SELECT u.id, 'reader', s.id FROM app_user u, series s WHERE u.email LIKE 'turne%' AND s.slug = 'turne'`,
    `INSERT INTO colleague_invitation (email, email_canonical, role, series_id, invited_by_id, expires_at)
     SELECT u.email, u.email, 'reader', s.id, u.id, now() + interval '1 day' FROM app_user u, series s WHERE u.email LIKE 'turne%' AND s.slug = 'turne'`,
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
