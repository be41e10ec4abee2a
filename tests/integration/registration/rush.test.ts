import { describe, expect, it } from 'vitest';
import { cancelRegistration, changeSeats } from '@/features/registration/manage-commands';
import { getRegistrationByToken } from '@/features/registration/queries';
import type { OwnRegistration } from '@/features/registration/types';
import { openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { register, tokenOf } from '../../factories/registration';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();

describe('cancel, change and new registration at the same instant, 200 rounds (trust line 7)', () => {
  it('keeps every promise', { timeout: 120_000 }, async () => {
    const conference = await openConference(db, { slots: 1, sessionsPerSlot: 2, sessionCapacity: 3, capacity: 5 });
    const [a, b] = conference.sessions[0] as [string, string];
    const active: OwnRegistration[] = [];
    let confirmed = 0;
    for (let round = 0; round < 200; round++) {
      const leaving = active.length >= 3 ? active.shift() : undefined;
      const moving = active.at(-1);
      const context = { requestId: 'test', now: new Date(), token: null, actor: { kind: 'system' as const } };
      const [outcome] = await Promise.all([
        register(conference.slug, { sessionIds: [round % 2 ? a : b] }),
        register(conference.slug, { sessionIds: [a] }).then(keep),
        leaving ? cancelRegistration({ ...context, registrationId: leaving.id }) : null,
        moving
          ? changeSeats(
              { sessionIds: [moving.sessionIds[0] === a ? b : a], version: moving.version },
              { ...context, registrationId: moving.id },
            )
          : null,
      ]);
      await keep(outcome);
      if (moving && moving !== leaving)
        active.splice(active.indexOf(moving), 1, (await fresh(moving)) as OwnRegistration);
      await expectInvariants(pool);
    }
    expect(confirmed).toBeGreaterThan(50);

    async function keep(outcome: Awaited<ReturnType<typeof register>>) {
      if (!outcome.ok) return;
      confirmed++;
      tokens.set(outcome.receipt.reference, tokenOf(outcome));
      active.push((await getRegistrationByToken(tokenOf(outcome))) as OwnRegistration);
    }
  });

  const tokens = new Map<string, string>();
  const fresh = (own: OwnRegistration) => getRegistrationByToken(tokens.get(own.reference) as string);
});
