import { beforeAll, describe, expect, it } from 'vitest';
import { conferenceTransitions } from '@/features/conference/rules';
import { consultationTransitions } from '@/features/consultation/rules';
import { extensionTransitions, invitationTransitions as seatInvitationTransitions } from '@/features/invitation/rules';
import { registrationTransitions, seatTransitions } from '@/features/registration/rules';
import { invitationTransitions } from '@/features/speaker/rules';
import { type OpenConference, openConference } from '../factories/conference';
import { invitedOrganisation, openConsultation } from '../factories/consultation';
import { register } from '../factories/registration';
import { askedSpeaker } from '../factories/speaker';
import { pairs, stateChanges } from '../factories/state-table';
import { testDb } from '../setup/database';

const { db, pool } = testDb();
let conference: OpenConference;

beforeAll(async () => {
  conference = await openConference(db, { capacity: 100 });
});

const isAllowed = stateChanges(pool);

describe('the tables of states in code are those of the database', () => {
  it.each(pairs(conferenceTransitions))('conference %s → %s: %s', async (from, to, allowed) => {
    expect(await isAllowed('conference', conference.id, from, to, () => '')).toBe(allowed);
  });

  it.each(pairs(registrationTransitions))('registration %s → %s: %s', async (from, to, allowed) => {
    const outcome = await register(conference.slug);
    const { id } = await db.registration.findFirstOrThrow({
      where: { reference: outcome.ok ? outcome.receipt.reference : '' },
    });
    const extra = (state: string) => `, cancelled_at = ${state === 'cancelled' ? 'now()' : 'NULL'}`;
    expect(await isAllowed('registration', id, from, to, extra)).toBe(allowed);
  });

  it.each(pairs(seatTransitions))('seat %s → %s: %s', async (from, to, allowed) => {
    if ((await db.seat.count()) === 0) await register(conference.slug, { sessionIds: [conference.sessions[0]?.[0]] });
    const { id } = await db.seat.findFirstOrThrow();
    const extra = (state: string) => `, released_at = ${state === 'released' ? 'now()' : 'NULL'}`;
    expect(await isAllowed('seat', id, from, to, extra)).toBe(allowed);
  });

  it.each(pairs(invitationTransitions))('speaker invitation %s → %s: %s', async (from, to, allowed) => {
    const { invitationId } = await askedSpeaker(db, conference);
    expect(await isAllowed('speaker_invitation', invitationId, from, to, () => '')).toBe(allowed);
  });

  it.each(pairs(consultationTransitions))('consultation %s → %s: %s', async (from, to, allowed) => {
    const { id } = await openConsultation(db);
    expect(await isAllowed('consultation', id, from, to, () => '')).toBe(allowed);
  });

  it.each(pairs(seatInvitationTransitions))('invitation %s → %s: %s', async (from, to, allowed) => {
    const { id } = await invitedOrganisation(db, await openConsultation(db));
    const extra = (state: string) =>
      state === 'revoked' ? ', revoked_at = now()' : ', answered_at = now(), sent_at = now()';
    expect(await isAllowed('invitation', id, from, to, extra)).toBe(allowed);
  });

  it.each(pairs(extensionTransitions))('request for more time %s → %s: %s', async (from, to, allowed) => {
    const invited = await invitedOrganisation(db, await openConsultation(db));
    const { id } = await db.extensionRequest.create({
      data: { invitationId: invited.id, wantedBy: new Date(), askedByName: 'Sekretariatet' },
      select: { id: true },
    });
    const extra = (state: string) =>
      `, decided_at = now(), decided_by_id = gen_random_uuid(), decision = 'Nej', granted_until = ${state === 'granted' ? 'now()' : 'NULL'}`;
    expect(await isAllowed('extension_request', id, from, to, extra)).toBe(allowed);
  });
});
