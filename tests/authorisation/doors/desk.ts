import { randomUUID } from 'node:crypto';
import { register } from '../../factories/registration';
import type { Doors } from '../types';

const list = '/[locale]/organiser/conferences/[slug]/registrations';
const change = { right: 'changeRegistrations', at: 'conference' } as const;

/** The list and its people. `prepare` registers somebody at the conference: `[id]` of these addresses. */
export const doors: Doors = {
  pages: {
    [list]: { right: 'listRegistrations', at: 'conference' },
    [`${list}/new`]: change,
    [`${list}/bulk`]: change,
    [`${list}/bulk/[job]`]: change,
    [`${list}/[id]`]: { right: 'listRegistrations', at: 'conference' },
    [`${list}/[id]/change`]: change,
    [`${list}/[id]/move`]: change,
  },
  routes: {
    'GET /api/organiser/conferences/[slug]/registrations.csv': { right: 'exportRegistrations', at: 'conference' },
    'GET /api/organiser/conferences/[slug]/registrations.xlsx': { right: 'exportRegistrations', at: 'conference' },
  },
  actions: {
    'registration/organiser-actions.ts cancelOnBehalfAction': {
      rule: change,
      page: `${list}/[id]`,
      marker: 'reason',
    },
    'registration/desk-actions.ts registerOnBehalfAction': { rule: change, page: `${list}/new`, marker: 'formKey' },
    'registration/desk-actions.ts changeRegistrationAction': {
      rule: change,
      page: `${list}/[id]/change`,
      marker: 'version',
    },
    'registration/bulk-actions.ts startBulkAction': change,
    'registration/bulk-actions.ts stopBulkAction': change,
    'registration/saved-view-actions.ts saveViewAction': { right: 'listRegistrations', at: 'conference' },
    'registration/saved-view-actions.ts changeViewAction': { right: 'listRegistrations', at: 'conference' },
    'registration/saved-view-actions.ts deleteViewAction': { right: 'listRegistrations', at: 'conference' },
    'registration/desk-actions.ts moveRegistrationAction': change,
    'registration/desk-actions.ts resendOnBehalfAction': change,
  },
  prepare: async (db, here) => {
    const outcome = await register(here.slug, { email: `${randomUUID()}@example.se` });
    if (!outcome.ok) throw new Error(`not registered: ${outcome.reason}`);
    const { reference } = outcome.receipt;
    return { 'registrations.id': (await db.registration.findUniqueOrThrow({ where: { reference } })).id };
  },
};
