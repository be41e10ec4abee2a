import { describe, expect, it } from 'vitest';
import { canSeeConference, canSeeOrganiserPages, conferenceScope } from '@/features/conference/policy';
import { canUseDemoSignIn } from '@/features/identity/policy';
import { canCancelRegistration, canExportRegistrations, canListRegistrations } from '@/features/registration/policy';
import type { Actor, Role } from '@/lib/actor';

const here = '00000000-0000-4000-8000-000000000001';
const elsewhere = '00000000-0000-4000-8000-000000000002';

const user = (...grants: [Role, string | null][]): Actor => ({
  kind: 'user',
  userId: 'u',
  grants: grants.map(([role, conferenceId]) => ({ role, conferenceId })),
});

/** Who, and whether they see the conference, list, cancel and export its registrations. */
const table: [string, Actor, boolean, boolean, boolean, boolean][] = [
  ['public', { kind: 'public' }, false, false, false, false],
  ['system', { kind: 'system' }, false, false, false, false],
  ['a registrant', { kind: 'registrant', registrationId: here }, false, false, false, false],
  ['a user without roles', user(), false, false, false, false],
  ['an admin everywhere', user(['admin', null]), true, true, true, true],
  ['an admin here', user(['admin', here]), true, true, true, true],
  ['an admin elsewhere', user(['admin', elsewhere]), false, false, false, false],
  ['an organiser everywhere', user(['organiser', null]), true, true, true, true],
  ['an organiser here', user(['organiser', here]), true, true, true, true],
  ['an organiser elsewhere', user(['organiser', elsewhere]), false, false, false, false],
  ['a reader here', user(['reader', here]), true, true, false, false],
  ['a reader everywhere', user(['reader', null]), true, true, false, false],
  ['a reader elsewhere', user(['reader', elsewhere]), false, false, false, false],
  ['finance here', user(['finance', here]), true, false, false, false],
  ['care here', user(['care', here]), true, false, false, false],
  ['care elsewhere', user(['care', elsewhere]), false, false, false, false],
  ['a reader here and organiser elsewhere', user(['reader', here], ['organiser', elsewhere]), true, true, false, false],
];

describe('who may do what with a conference', () => {
  it.each(table)('%s', (_who, actor, sees, lists, cancels, exports) => {
    expect(canSeeConference(actor, here)).toBe(sees);
    expect(canListRegistrations(actor, here)).toBe(lists);
    expect(canCancelRegistration(actor, here)).toBe(cancels);
    expect(canExportRegistrations(actor, here)).toBe(exports);
  });

  it.each(table)('%s: the scope of queries agrees', (_who, actor, sees) => {
    const scope = conferenceScope(actor);
    expect(scope.kind === 'all' || scope.ids.includes(here)).toBe(sees);
  });
});

describe('identity policy', () => {
  it('shows organiser pages to whoever has a role', () => {
    expect(canSeeOrganiserPages({ kind: 'public' })).toBe(false);
    expect(canSeeOrganiserPages(user())).toBe(false);
    expect(canSeeOrganiserPages(user(['reader', elsewhere]))).toBe(true);
  });

  it('has demo buttons in the demo only', () => {
    expect(canUseDemoSignIn(true)).toBe(true);
    expect(canUseDemoSignIn(false)).toBe(false);
  });
});
