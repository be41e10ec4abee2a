'use server';

import { refresh } from 'next/cache';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { consume } from '@/lib/rate-limit';
import type { By } from './group-commands';
import { groupStandSchema, standSchema, tableClaimSchema, tableUnclaimSchema } from './schema';
import { claimAtTable, takeGroupStand, takeStand, unclaimAtTable } from './table-commands';
import { getSeatAtTable, type SeatAtTable } from './table-queries';

// Whoever holds the personal link sits at the table: it is in the posted form, so no other site can send one of these. Whether the table
// is open, and whether this person may speak for their organisation, is decided inside each command.

async function bySeat(_actor: Actor, form: FormData): Promise<Allowed<SeatAtTable>> {
  const seat = await getSeatAtTable(String(form.get('token') ?? ''));
  return seat ? { ok: true, subject: seat } : { ok: false, subjectType: 'representative', subjectId: 'link' };
}

type Told = { ok: true } | { ok: false; reason: string };

/** Says it as this person's organisation; the page is made anew with what now stands. */
function said<I extends { token: string }>(
  done: (input: I) => string,
  run: (input: I, seat: SeatAtTable, by: By) => Promise<Told>,
) {
  return async (input: I, { subject, requestId }: FormContext<SeatAtTable>): Promise<FormOutcome> => {
    const consumed = await consume('tableByToken', input.token);
    if (!consumed.ok) return { ok: false, problem: 'rateLimited' };
    const actor = { kind: 'representative' as const, representativeId: subject.representativeId };
    const outcome = await run(input, subject, { actor, requestId });
    refresh();
    return outcome.ok ? { ok: true, done: done(input) } : { ok: false, problem: outcome.reason };
  };
}

/** Support, objection, or neither. */
export const standAction = formAction({
  namespace: 'meetingScreen',
  schema: standSchema,
  allow: bySeat,
  run: said(
    ({ stand }) => stand,
    ({ cardId, stand, comment }, seat, by) => takeStand(seat, { cardId, stand, comment }, by),
  ),
});

/** The same of every card of a group. */
export const groupStandAction = formAction({
  namespace: 'meetingScreen',
  schema: groupStandSchema,
  allow: bySeat,
  run: said(
    ({ groupStand }) => groupStand,
    ({ groupId, groupStand }, seat, by) => takeGroupStand(seat, { groupId, stand: groupStand }, by),
  ),
});

/** 'This is ours', or whose it is. */
export const tableClaimAction = formAction({
  namespace: 'meetingScreen',
  schema: tableClaimSchema,
  allow: bySeat,
  run: said(
    () => 'claim',
    async ({ taskId, level, ownership, owner }, seat, by) => {
      if (ownership === 'theirs' && owner === null) return { ok: false, reason: 'ownerMissing' };
      const ownerId = ownership === 'ours' ? 'ours' : (owner as string);
      return claimAtTable(seat, { taskId, level, ownerId }, by);
    },
  ),
});

/** Takes back what the own organisation has said. */
export const tableUnclaimAction = formAction({
  namespace: 'meetingScreen',
  schema: tableUnclaimSchema,
  allow: bySeat,
  run: said(
    () => 'unclaim',
    ({ unclaim }, seat, by) => unclaimAtTable(seat, { claimId: unclaim }, by),
  ),
});
