// Steps of the working programme: one at a time, each undone exactly, by whoever comes first.
import { beforeEach, describe, expect, it } from 'vitest';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import { changeSeats, moveSession, unplaceSession } from '@/features/schedule/move-rules';
import { discardDraft, redoStep, takeStep, undoStep } from '@/features/schedule/step-commands';
import { getTurns } from '@/features/schedule/step-queries';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { release, step, titleOf } from '../../factories/schedule';
import { testDb } from '../../setup/database';

const { db } = testDb();
let here: OpenConference;
let person: Person;

beforeEach(async () => {
  here = await openConference(db, { slots: 2, sessionsPerSlot: 2, sessionCapacity: 20 });
  person = await personWith(db, ['programme', here.id]);
});

const now = () => getProgrammeDocument(here.id);
const context = (revision: number) => ({ conferenceId: here.id, revision, actor: person.actor, requestId: 'test' });
const session = (slot: number, room: number) => here.sessions[slot]?.[room] as string;

describe('a step', () => {
  it('is undone and redone exactly, many times over, and a new one ends what could be redone', async () => {
    const days = [(await now()).document];
    for (const capacity of [5, 6, 7]) {
      await step(
        here.id,
        (document) => changeSeats(document, { sessionId: session(0, 0), capacity, titleOf }),
        person.actor,
      );
      days.push((await now()).document);
    }
    for (const expected of [days[2], days[1], days[0]]) {
      expect((await undoStep(context((await now()).revision))).ok).toBe(true);
      expect((await now()).document).toEqual(expected);
    }
    expect(await undoStep(context((await now()).revision))).toEqual({ ok: false, reason: 'gone' });
    for (const expected of [days[1], days[2]]) {
      expect((await redoStep(context((await now()).revision))).ok).toBe(true);
      expect((await now()).document).toEqual(expected);
    }
    expect(await getTurns(here.id)).toMatchObject({
      undo: { by: 'Kim Kollega', label: { key: 'seatsChanged', values: { seats: 6 } } },
      redo: { label: { values: { seats: 7 } } },
    });
    await step(here.id, (document) => unplaceSession(document, { sessionId: session(1, 1), titleOf }));
    expect((await getTurns(here.id)).redo).toBeNull();
    const audit = await db.auditEvent.findMany({ where: { conferenceId: here.id, actorId: person.userId } });
    expect(new Set(audit.map(({ action }) => action))).toEqual(
      new Set(['programme.changed', 'programme.change_undone', 'programme.change_redone']),
    );
  });

  it('of twenty people at once is one; the others are told and change nothing', async () => {
    const { revision } = await now();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        takeStep(context(revision), (document) =>
          changeSeats(document, { sessionId: session(0, 0), capacity: 30 + i, titleOf }),
        ),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome).toMatchObject({ reason: 'stale', meanwhile: { by: 'Kim Kollega' } });
    expect((await now()).revision).toBe(revision + 1);
    expect(await db.programmeDraftStep.count({ where: { conferenceId: here.id } })).toBe(1);
  });

  it('seen before a release cannot be taken after it', async () => {
    await release(here.id);
    const { revision } = await now();
    await step(here.id, (document) => unplaceSession(document, { sessionId: session(1, 1), titleOf }));
    await release(here.id);
    const late = await takeStep(context(revision), (document) =>
      changeSeats(document, { sessionId: session(0, 0), capacity: 3, titleOf }),
    );
    expect(late).toMatchObject({ ok: false, reason: 'stale' });
    expect((await now()).isDraft).toBe(false);
  });

  it('that throws the draft away is one that can be undone', async () => {
    const before = (await now()).document;
    const cell = { slotId: before.slots[2]?.id as string, roomId: before.sessions[0]?.roomId as string };
    await step(here.id, (document) => moveSession(document, { sessionId: session(0, 1), cell, titleOf }));
    const drafted = (await now()).document;
    expect((await discardDraft(context((await now()).revision))).ok).toBe(true);
    expect((await now()).document).toEqual(before);
    await undoStep(context((await now()).revision));
    expect((await now()).document).toEqual(drafted);
  });
});
