import { getRegistrationNow } from '@/features/registration/mail-queries';
import { programmeChangeMail } from '@/features/schedule/change-mail-queries';
import * as draft from '@/features/schedule/draft-queries';
import { getScheduleConference, getScheduleFacts } from '@/features/schedule/facts-queries';
import { listTouchedSeats } from '@/features/schedule/release-seat-queries';
import * as steps from '@/features/schedule/step-queries';
import * as versions from '@/features/schedule/version-queries';
import { db } from '@/lib/db';
import type { QueryBudgets } from './types';

const first = `(SELECT id FROM conference WHERE slug = 'stad-1')`;
// The draft is the archive's: other areas ask about the released day of the first conference.
const drafted = `(SELECT id FROM conference WHERE slug = 'arkiv')`;
const draftedId = async () =>
  (await db.conference.findUniqueOrThrow({ where: { slug: 'arkiv' }, select: { id: true } })).id;

export const area: QueryBudgets = {
  budgets: {
    getProgrammeDocument: [5, ({ conferenceId }) => draft.getProgrammeDocument(conferenceId)],
    getReleasedDocument: [3, ({ conferenceId }) => draft.getReleasedDocument(conferenceId)],
    getScheduleConference: [1, ({ conferenceId }) => getScheduleConference(conferenceId)],
    getScheduleFacts: [10, ({ conferenceId }) => getScheduleFacts(conferenceId)],
    // One statement of each of these finds the row to ask about.
    getTurns: [2, async () => steps.getTurns(await draftedId())],
    getNewestStep: [2, async () => steps.getNewestStep(await draftedId())],
    listVersions: [1, ({ conferenceId }) => versions.listVersions(conferenceId)],
    getVersion: [1, ({ conferenceId }) => versions.getVersion(conferenceId, 1)],
    listPublicVersions: [1, ({ slug }) => versions.listPublicVersions(slug)],
    getNewestPublicVersion: [1, ({ slug }) => versions.getNewestPublicVersion(slug)],
    getReleasedProgramme: [7, ({ conferenceId }) => versions.getReleasedProgramme(conferenceId)],
    listTouchedSeats: [
      3,
      async ({ conferenceId }) => {
        const rows = await db.seat.findMany({ where: { conferenceId }, take: 1, select: { sessionId: true } });
        const touchedSessionIds = rows.map(({ sessionId }) => sessionId);
        return listTouchedSeats(conferenceId, { changes: [], withdrawnSessionIds: [], planned: [], touchedSessionIds });
      },
    ],
    getRegistrationNow: [11, ({ registrationId }) => getRegistrationNow(registrationId, db)],
    programmeChangeMail: [
      14,
      async () => {
        const { id, mailingId } = await db.mailingRecipient.findFirstOrThrow({
          where: { mailing: { kind: 'programme_change' } },
        });
        return programmeChangeMail(db, mailingId, id);
      },
    ],
  },
  statements: [
    `INSERT INTO programme_draft (conference_id, document) VALUES (${drafted}, '{"slots": [], "sessions": []}')`,
    `INSERT INTO programme_draft_step (conference_id, revision, label, before) SELECT ${drafted}, i, '{"key": "moved"}', '{"slots": [], "sessions": []}' FROM generate_series(1, $n) i`,
    `INSERT INTO programme_version (conference_id, number, document)
     SELECT ${first}, i, '{"slots": [], "sessions": [], "seminars": [], "rooms": [], "speakers": []}' FROM generate_series(1, $n) i`,
    `INSERT INTO mailing (kind, conference_id, segment, subject_sv) VALUES ('programme_change', ${first}, '{}', 'Ändrat')`,
    `INSERT INTO mailing_recipient (mailing_id, email_canonical, to_email, name, registration_id, details)
     SELECT m.id, r.email_canonical, r.email, r.name, r.id, '{"changes": [], "removed": [], "sequence": 1}'
       FROM mailing m JOIN registration r USING (conference_id) WHERE m.kind = 'programme_change' AND m.subject_sv = 'Ändrat'`,
  ],
};
