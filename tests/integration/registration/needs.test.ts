import { beforeEach, describe, expect, it } from 'vitest';
import { cancelRegistration } from '@/features/registration/manage-commands';
import { needsKeptDays, purgeNeeds } from '@/features/registration/needs-commands';
import { openConference } from '../../factories/conference';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const day = 86_400_000;
const needs = { needs: { food: 'vegetariskt', access: '', other: '' } };

beforeEach(emptyDatabase);

describe('needs are not kept longer than they are needed', () => {
  it('go when the registration is cancelled', async () => {
    const conference = await openConference(db);
    await register(conference.slug, needs);
    const { id } = await db.registration.findFirstOrThrow();
    const actor = { kind: 'registrant' as const, registrationId: id };
    await cancelRegistration({ registrationId: id, actor, requestId: 'test', now: new Date(), token: null });
    expect(await db.needs.count()).toBe(0);
  });

  it('go two weeks after the day, with one line in the history, and not before', async () => {
    const startsAt = new Date(Date.now() + 30 * day);
    const early = await openConference(db, { startsAt });
    const late = await openConference(db, { startsAt: new Date(startsAt.getTime() + 30 * day) });
    await register(early.slug, needs);
    await register(early.slug, needs);
    await register(late.slug, needs);
    const { endsAt } = await db.conference.findUniqueOrThrow({ where: { id: early.id } });
    const over = (endsAt as Date).getTime() + needsKeptDays * day;
    expect(await purgeNeeds(new Date(over))).toBe(0);
    expect(await purgeNeeds(new Date(over + 1))).toBe(2);
    expect(await purgeNeeds(new Date(over + 1))).toBe(0);
    expect(await db.needs.count()).toBe(1);
    expect(await db.auditEvent.findMany({ where: { action: 'needs.purged' } })).toMatchObject([
      { subjectId: early.id, data: { count: 2 }, actorKind: 'system' },
    ]);
  });
});
