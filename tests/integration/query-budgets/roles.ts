import * as accessibility from '@/features/accessibility/queries';
import * as audit from '@/features/audit/queries';
import { auditViewFrom } from '@/features/audit/rules';
import * as colleague from '@/features/colleague/queries';
import * as needs from '@/features/needs/queries';
import { hashToken } from '@/lib/crypto';
import { db } from '@/lib/db';
import type { QueryBudgets } from './types';

const token = 'inbjudan-till-en-kollega-i-fragebudgeten-01';
const barrierId = '5c0f6c64-5b62-4f3f-9e3b-1c3a9a4d2a11';
const firstId = async (table: 'roleGrant' | 'colleagueInvitation') =>
  (await (db[table] as typeof db.roleGrant).findFirstOrThrow({ select: { id: true } })).id;

export const area: QueryBudgets = {
  budgets: {
    listColleagues: [1, ({ conferenceId }) => colleague.listColleagues({ kind: 'conference', conferenceId })],
    listInvitations: [1, ({ conferenceId }) => colleague.listInvitations({ kind: 'conference', conferenceId })],
    listTourNames: [1, () => colleague.listTourNames()],
    scopeExists: [1, ({ conferenceId }) => colleague.scopeExists({ kind: 'conference', conferenceId })],
    getConferenceSlug: [1, ({ conferenceId }) => colleague.getConferenceSlug(conferenceId)],
    listAuditEvents: [1, () => audit.listAuditEvents(auditViewFrom({}))],
    listHistoryOf: [1, ({ registrationId }) => audit.listHistoryOf('registration', registrationId)],
    listAuditConferences: [1, () => audit.listAuditConferences()],
    listPeopleWithNeeds: [1, ({ conferenceId }) => needs.listPeopleWithNeeds(conferenceId)],
    listSealedNeeds: [1, ({ conferenceId }) => needs.listSealedNeeds(conferenceId)],
    getPersonWithNeeds: [1, ({ registrationId }) => needs.getPersonWithNeeds(registrationId)],
    listNeedsReadings: [
      1,
      ({ registrationId }) => needs.listNeedsReadings({ kind: 'registration', id: registrationId }),
    ],
    listBarriers: [1, () => accessibility.listBarriers(1)],
    countBarriers: [1, () => accessibility.countBarriers()],
    barrierExists: [1, () => accessibility.barrierExists(barrierId)],
    // One more to find an id to ask for.
    getGrant: [2, async () => colleague.getGrant(await firstId('roleGrant'))],
    getInvitationPlace: [2, async () => colleague.getInvitationPlace(await firstId('colleagueInvitation'))],
    getOpenInvitation: [1, () => colleague.getOpenInvitation(token)],
  },
  // In batches of 500: tests/integration/roles/audit-log.test.ts counts them.
  batched: ['readAuditEvents'],
  statements: [
    `INSERT INTO needs (registration_id, key_id, ciphertext) SELECT id, 'x', decode('00', 'hex') FROM registration`,
    `INSERT INTO needs_read_log (registration_id, user_id) SELECT id, gen_random_uuid() FROM registration`,
    `INSERT INTO barrier_report (id, text) SELECT CASE i WHEN 1 THEN '${barrierId}'::uuid ELSE gen_random_uuid() END, 'Hinder ' || i FROM generate_series(1, $n) i`,
    `INSERT INTO app_user (email, email_canonical, name) SELECT 'k' || i || '@example.se', 'k' || i || '@example.se', 'Kollega ' || i FROM generate_series(1, $n) i`,
    `INSERT INTO role_grant (user_id, role, conference_id) SELECT u.id, 'organiser', c.id FROM app_user u, conference c WHERE c.slug = 'stad-1'`,
    `INSERT INTO colleague_invitation (email, email_canonical, role, conference_id, invited_by_id, expires_at, token_hash)
     SELECT u.email, u.email_canonical, 'reader', c.id, u.id, now() + interval '7 days', CASE WHEN u.name = 'Kollega 1' THEN '${hashToken(token)}' END
       FROM app_user u, conference c WHERE c.slug = 'stad-1'`,
  ],
};
