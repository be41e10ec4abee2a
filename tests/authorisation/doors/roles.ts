import { randomUUID } from 'node:crypto';
import { hashToken, newToken } from '@/lib/crypto';
import { personWith } from '../../factories/people';
import { register } from '../../factories/registration';
import type { Doors } from '../types';

const atConference = '/[locale]/organiser/conferences/[slug]/colleagues';

const onePersonsNeeds = '/[locale]/organiser/conferences/[slug]/needs/[id]';

/** Colleagues and roles, the history, needs, and reported barriers. */
export const doors: Doors = {
  pages: {
    '/[locale]/colleague/[token]': 'holder of the link',
    '/[locale]/organiser/colleagues': { right: 'seeColleagues', at: 'anywhere' },
    '/[locale]/organiser/audit-log': { right: 'seeAuditLog', at: 'everywhere' },
    '/[locale]/organiser/barrier-reports': { right: 'seeHistory', at: 'everywhere' },
    '/[locale]/organiser/conferences/[slug]/needs': { right: 'readNeeds', at: 'conference' },
    [onePersonsNeeds]: { right: 'readNeeds', at: 'conference' },
    '/[locale]/organiser/conferences/[slug]/history': { right: 'seeHistory', at: 'conference' },
    [atConference]: { right: 'seeColleagues', at: 'conference' },
  },
  routes: {
    'POST /api/organiser/conferences/[slug]/needs-sheet': { right: 'readNeeds', at: 'conference' },
    'GET /api/organiser/audit-log.csv': { right: 'seeAuditLog', at: 'everywhere' },
  },
  actions: {
    'accessibility/handle-actions.ts handleBarrierAction': {
      rule: { right: 'editSettings', at: 'everywhere' },
      page: '/[locale]/organiser/barrier-reports',
      marker: 'barrierId',
    },
    'needs/actions.ts showNeedsAction': {
      rule: { right: 'readNeeds', at: 'conference' },
      page: onePersonsNeeds,
      marker: 'needsOf',
    },
    'colleague/accept-actions.ts acceptInvitationAction': 'holder of the link',
    'colleague/actions.ts inviteColleagueAction': {
      rule: { right: 'inviteColleagues', at: 'conference' },
      page: atConference,
      marker: 'scope',
    },
    'colleague/actions.ts changeRoleAction': {
      rule: { right: 'inviteColleagues', at: 'conference' },
      page: atConference,
      marker: 'grantId',
    },
    'colleague/actions.ts removeRoleAction': {
      rule: { right: 'inviteColleagues', at: 'conference' },
      page: atConference,
      marker: 'removedGrantId',
    },
    'colleague/actions.ts revokeInvitationAction': {
      rule: { right: 'inviteColleagues', at: 'conference' },
      page: atConference,
      marker: 'invitationId',
    },
  },
  // 'needs.id' is a participant who has written something; beside it a colleague, an open invitation and a reported barrier to act on.
  prepare: async (db, here) => {
    const outcome = await register(here.slug, {
      email: `${randomUUID()}@example.se`,
      needs: { food: 'ALLERGI-KANARIE-7731', access: null, other: null },
    });
    if (!outcome.ok) throw new Error(`not registered: ${outcome.reason}`);
    const { reference } = outcome.receipt;
    const { userId } = await personWith(db, ['reader', here.id]);
    const token = newToken();
    const email = `${randomUUID()}@example.se`;
    await db.colleagueInvitation.create({
      data: {
        email,
        emailCanonical: email,
        role: 'reader',
        conferenceId: here.id,
        invitedById: userId,
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    });
    await db.barrierReport.create({ data: { text: 'Knappen syns inte' } });
    const { id } = await db.registration.findUniqueOrThrow({ where: { reference } });
    return { 'needs.id': id, 'colleague.token': token };
  },
};
