import { randomUUID } from 'node:crypto';
import { register } from '../../factories/registration';
import type { Doors } from '../types';

const list = '/[locale]/organiser/conferences/[slug]/registrations';
const see = { right: 'listRegistrations', at: 'conference' } as const;
const change = { right: 'changeRegistrations', at: 'conference' } as const;

/** The list and its people. `prepare` registers somebody at the conference ([id]) and leaves a job that is done ([job]). */
export const doors: Doors = {
  pages: {
    [list]: see,
    [`${list}/new`]: change,
    [`${list}/bulk`]: change,
    [`${list}/bulk/[job]`]: change,
    [`${list}/[id]`]: see,
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
    'registration/bulk-actions.ts startBulkAction': { rule: change, page: `${list}/bulk`, marker: 'count' },
    'registration/bulk-actions.ts stopBulkAction': change,
    'registration/saved-view-actions.ts saveViewAction': { rule: see, page: list, marker: 'view' },
    'registration/saved-view-actions.ts changeViewAction': see,
    'registration/saved-view-actions.ts deleteViewAction': see,
    'registration/desk-actions.ts moveRegistrationAction': change,
    'registration/desk-actions.ts resendOnBehalfAction': {
      rule: change,
      page: `${list}/[id]`,
      marker: 'registrationId',
    },
  },
  prepare: async (db, here) => {
    const outcome = await register(here.slug, { email: `${randomUUID()}@example.se` });
    if (!outcome.ok) throw new Error(`not registered: ${outcome.reason}`);
    const { reference } = outcome.receipt;
    const { id } = await db.registration.findUniqueOrThrow({ where: { reference }, select: { id: true } });
    const job = await db.bulkJob.create({
      data: {
        conferenceId: here.id,
        createdById: randomUUID(),
        action: 'resend',
        state: 'done',
        endedAt: new Date(),
        items: { create: [{ registrationId: id, position: 1, outcome: 'done', doneAt: new Date() }] },
      },
      select: { id: true },
    });
    return { 'registrations.id': id, 'bulk.job': job.id };
  },
};
