// A release makes the working programme everybody's: one transaction, conflicts asked again, seats never left where nothing is given.
import { beforeEach, describe, expect, it } from 'vitest';
import { programmeChangeMail } from '@/features/schedule/change-mail-queries';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import { changeSeats, moveSession, unplaceSession } from '@/features/schedule/move-rules';
import { releaseProgramme } from '@/features/schedule/release-commands';
import { changeSlot, removeSlot } from '@/features/schedule/slot-rules';
import { restoreVersion } from '@/features/schedule/step-commands';
import { getReleasedProgramme, getVersion, listVersions } from '@/features/schedule/version-queries';
import { type OpenConference, openConference } from '../../factories/conference';
import { expectInvariants } from '../../factories/invariants';
import { personWith } from '../../factories/people';
import { register } from '../../factories/registration';
import { release, step, titleOf } from '../../factories/schedule';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();
let here: OpenConference;

beforeEach(async () => {
  here = await openConference(db, { slots: 2, sessionsPerSlot: 2, sessionCapacity: 20, capacity: 200 });
  expect(await release(here.id)).toMatchObject({ ok: true, number: 1, people: 0, mailingId: null });
});

const session = (slot: number, room: number) => here.sessions[slot]?.[room] as string;
const cellOf = async (id: string) => {
  const { slotId, roomId } = await db.seminarSession.findUniqueOrThrow({ where: { id } });
  return { slotId, roomId };
};
const seatsOf = async (email: string) =>
  db.seat.findMany({ where: { emailCanonical: email }, orderBy: { startsAt: 'asc' } });

describe('a release', () => {
  it('swaps two sessions of different slots, and people who have both go along', async () => {
    const [a, b] = [session(0, 0), session(1, 0)];
    await register(here.slug, { email: 'both@example.se', sessionIds: [a, b] });
    await register(here.slug, { email: 'one@example.se', sessionIds: [a] });
    await register(here.slug, { email: 'none@example.se', sessionIds: [session(1, 1)] });
    const [cellA, cellB] = [await cellOf(a), await cellOf(b)];
    await step(here.id, (document) => moveSession(document, { sessionId: a, cell: cellB, titleOf }));

    expect(await release(here.id, undefined, 'Byter')).toMatchObject({ ok: true, number: 2, people: 2 });
    expect(await cellOf(a)).toEqual(cellB);
    expect(await cellOf(b)).toEqual(cellA);
    expect((await seatsOf('both@example.se')).map(({ sessionId, state }) => [sessionId, state])).toEqual([
      [b, 'confirmed'],
      [a, 'confirmed'],
    ]);
    await expectInvariants(pool);
    expect(await db.slot.count({ where: { conferenceId: here.id } })).toBe(3);
    expect(await db.programmeDraft.count({ where: { conferenceId: here.id } })).toBe(0);
    expect((await getVersion(here.id, 2))?.changes.map(({ kind }) => kind)).toEqual(['moved', 'moved']);

    const touched = await db.registration.findMany({ where: { conferenceId: here.id }, orderBy: { email: 'asc' } });
    expect(touched.map(({ email, calendarSequence }) => [email, calendarSequence])).toEqual([
      ['both@example.se', 1],
      ['none@example.se', 0],
      ['one@example.se', 1],
    ]);
    const mailing = await db.mailing.findFirstOrThrow({
      where: { conferenceId: here.id },
      include: { recipients: { orderBy: { toEmail: 'asc' } } },
    });
    expect(mailing).toMatchObject({ kind: 'programme_change', state: 'draft', programmeVersion: 2 });
    expect(mailing.recipients.map(({ toEmail }) => toEmail)).toEqual(['both@example.se', 'one@example.se']);
    expect(mailing.recipients[1]?.details).toMatchObject({ changes: [{ kind: 'moved' }], removed: [], sequence: 1 });
    // Drafted, not sent: the outbox holds the confirmations only.
    expect(await db.outboxMail.count({ where: { conferenceId: here.id, template: 'programme-change' } })).toBe(0);
  });

  it('withdraws a session, gives its seats back and says so to those who had them', async () => {
    const gone = session(0, 0);
    await register(here.slug, { email: 'left@example.se', sessionIds: [gone, session(1, 0)] });
    await step(here.id, (document) => unplaceSession(document, { sessionId: gone, titleOf }));
    const done = await release(here.id);
    expect(done).toMatchObject({ ok: true, people: 1 });
    expect(await db.seminarSession.findUnique({ where: { id: gone } })).toMatchObject({ taken: 0, capacity: 20 });
    expect((await seatsOf('left@example.se')).map(({ state }) => state)).toEqual(['released', 'confirmed']);
    await expectInvariants(pool);

    const recipient = await db.mailingRecipient.findFirstOrThrow({ where: { toEmail: 'left@example.se' } });
    const mail = await programmeChangeMail(db, recipient.mailingId, recipient.id);
    expect(mail).toMatchObject({
      template: 'programme-change',
      payload: {
        sequence: 1,
        sessions: [{ id: session(1, 0) }],
        removedSessions: [{ id: gone, title: 'Seminarium 1.1' }],
        changes: [{ kind: 'cancelled' }],
      },
    });

    // It can come back under its own id, empty.
    const { revision } = await getProgrammeDocument(here.id);
    const actor = { kind: 'system' } as const;
    expect(await restoreVersion({ conferenceId: here.id, revision, actor, requestId: 'test' }, 1)).toMatchObject({
      ok: true,
    });
    expect((await db.seminarSession.findUnique({ where: { id: gone } }))?.withdrawnAt).not.toBeNull();
    expect(await release(here.id)).toMatchObject({ ok: true, number: 3, people: 0 });
    expect(await db.seminarSession.findUnique({ where: { id: gone } })).toMatchObject({ taken: 0, withdrawnAt: null });
    expect((await getReleasedProgramme(here.id)).sessions).toEqual((await getVersion(here.id, 1))?.programme.sessions);
  });

  it('keeps one of two seats that would collide: the one in the session that stays', async () => {
    const [moving, staying] = [session(0, 0), session(1, 0)];
    await register(here.slug, { email: 'two@example.se', sessionIds: [moving, staying] });
    const room = await db.room.create({
      data: { venueId: here.venueId, name: 'Extra', capacity: 30, position: 9 },
    });
    const { slotId } = await cellOf(staying);
    await step(here.id, (document) =>
      moveSession(document, { sessionId: moving, cell: { slotId, roomId: room.id }, titleOf }),
    );
    expect(await release(here.id)).toMatchObject({ ok: true, people: 1 });
    const seats = await seatsOf('two@example.se');
    expect(seats.filter(({ state }) => state === 'confirmed').map(({ sessionId }) => sessionId)).toEqual([staying]);
    const { details } = await db.mailingRecipient.findFirstOrThrow({ where: { toEmail: 'two@example.se' } });
    expect(details).toMatchObject({
      changes: [{ kind: 'cancelled', because: 'collision' }],
      removed: [{ id: moving }],
    });
    await expectInvariants(pool);
  });

  it('lets whole slots change places, and a person with a seat elsewhere at the new time loses the one here', async () => {
    const { slots } = (await getProgrammeDocument(here.id)).document;
    const [, first, second] = slots;
    if (!first || !second) throw new Error('no slots');
    const elsewhere = await openConference(db, {
      slots: 1,
      startsAt: new Date(Date.parse(second.startsAt) - 3_600_000 + 4 * 3_600_000),
    });
    const own = session(0, 0);
    await register(here.slug, { email: 'here@example.se', sessionIds: [own] });
    await register(elsewhere.slug, { email: 'here@example.se', sessionIds: [elsewhere.sessions[0]?.[0] as string] });
    await register(here.slug, { email: 'swap@example.se', sessionIds: [own, session(1, 1)] });
    await db.conference.update({
      where: { id: here.id },
      data: { endsAt: new Date(Date.parse(second.endsAt) + 6 * 3_600_000) },
    });
    await step(here.id, (document) => {
      const to = (slot: typeof first, hours: number, like = slot) => ({
        ...slot,
        startsAt: new Date(Date.parse(like.startsAt) + hours * 3_600_000).toISOString(),
        endsAt: new Date(Date.parse(like.endsAt) + hours * 3_600_000).toISOString(),
      });
      const swapped = changeSlot(document, { slot: to(second, 0, first), shiftLater: false });
      if (!swapped.ok) return swapped;
      return changeSlot(swapped.document, { slot: to(first, 4, second), shiftLater: false });
    });
    expect(await release(here.id)).toMatchObject({ ok: true, people: 2 });
    expect((await seatsOf('swap@example.se')).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    expect((await seatsOf('here@example.se')).filter(({ conferenceId }) => conferenceId === here.id)).toMatchObject([
      { state: 'released' },
    ]);
    await expectInvariants(pool);
  });

  it('is stopped by a blocking conflict, by a stale page and by nothing new; two at once make one version', async () => {
    expect(await release(here.id)).toEqual({ ok: false, reason: 'nothing' });
    const id = session(0, 0);
    for (let i = 0; i < 3; i++) await register(here.slug, { sessionIds: [id] });
    await step(here.id, (document) => changeSeats(document, { sessionId: id, capacity: 2, titleOf }));
    expect(await release(here.id)).toMatchObject({
      ok: false,
      reason: 'conflicts',
      conflicts: [{ kind: 'takenOver', sessionIds: [id], count: 3, limit: 2 }],
    });
    expect(await listVersions(here.id)).toHaveLength(1);

    const revision = await step(here.id, (document) => changeSeats(document, { sessionId: id, capacity: 12, titleOf }));
    const context = {
      ...{ conferenceId: here.id, comment: '', requestId: 'test', now: new Date() },
      actor: { kind: 'system' } as const,
    };
    const stale = await releaseProgramme({ ...context, revision: revision - 1 });
    expect(stale).toMatchObject({ ok: false, reason: 'stale', meanwhile: { label: { key: 'seatsChanged' } } });
    const both = await Promise.all([
      releaseProgramme({ ...context, revision }),
      releaseProgramme({ ...context, revision }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'stale' });
    expect((await listVersions(here.id)).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('releases the words of a seminar and of its city, with history of who did it', async () => {
    const person = await personWith(db, ['organiser', here.id]);
    const { seminarId } = await db.seminarSession.findUniqueOrThrow({ where: { id: session(0, 0) } });
    await register(here.slug, { email: 'reads@example.se', sessionIds: [session(0, 0)] });
    await db.seminar.update({ where: { id: seminarId }, data: { titleSv: 'Nytt namn' } });
    expect(await release(here.id, person.actor)).toMatchObject({ ok: true, people: 1 });
    expect(await db.releasedSeminar.findFirst({ where: { seminarId } })).toMatchObject({ titleSv: 'Nytt namn' });
    const written = await db.auditEvent.findMany({ where: { conferenceId: here.id, actorId: person.userId } });
    expect(written.map(({ action }) => action).sort()).toEqual([
      'programme.released',
      'registration.programme_changed',
    ]);
  });

  it('removes a whole slot and withdraws it with its sessions', async () => {
    const { slotId } = await cellOf(session(1, 0));
    await register(here.slug, { sessionIds: [session(1, 0)] });
    await step(here.id, (document) => removeSlot(document, slotId));
    expect(await release(here.id)).toMatchObject({ ok: true, people: 1 });
    expect((await db.slot.findUnique({ where: { id: slotId } }))?.withdrawnAt).not.toBeNull();
    expect(await db.seminarSession.count({ where: { slotId, withdrawnAt: null } })).toBe(0);
    await expectInvariants(pool);
  });
});

describe('a hundred registrations racing with a release', () => {
  it('leaves nobody with a seat in a withdrawn session, and the counters hold', { timeout: 60_000 }, async () => {
    const [gone, moved] = [session(0, 0), session(1, 0)];
    await step(here.id, (document) => unplaceSession(document, { sessionId: gone, titleOf }));
    const cell = await cellOf(session(0, 1));
    await step(here.id, (document) => moveSession(document, { sessionId: moved, cell, titleOf }));
    const outcomes = await Promise.all(
      Array.from({ length: 101 }, async (_, i) => {
        if (i === 40) return release(here.id).then(({ ok }) => (ok ? 'released' : 'failed'));
        const outcome = await register(here.slug, { sessionIds: i % 2 ? [gone] : [moved] });
        return outcome.ok ? 'in' : outcome.reason;
      }),
    );
    expect(outcomes).toContain('released');
    expect(outcomes.filter((outcome) => outcome === 'failed')).toEqual([]);
    expect(await db.seat.count({ where: { sessionId: gone, state: { not: 'released' } } })).toBe(0);
    await expectInvariants(pool);
  });
});
