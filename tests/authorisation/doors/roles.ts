import type { Doors } from '../types';

const atConference = '/[locale]/organiser/conferences/[slug]/colleagues';

/** Colleagues and roles, the history, needs, and reported barriers. */
export const doors: Doors = {
  pages: {
    '/[locale]/colleague/[token]': 'holder of the link',
    '/[locale]/organiser/colleagues': { right: 'seeColleagues', at: 'anywhere' },
    '/[locale]/organiser/audit-log': { right: 'seeAuditLog', at: 'everywhere' },
    '/[locale]/organiser/conferences/[slug]/history': { right: 'seeHistory', at: 'conference' },
    [atConference]: { right: 'seeColleagues', at: 'conference' },
  },
  routes: {
    'GET /api/organiser/audit-log.csv': { right: 'seeAuditLog', at: 'everywhere' },
  },
  actions: {
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
};
