import { beforeEach, describe, expect, it } from 'vitest';
import { changeView, deleteView, saveView } from '@/features/registration/saved-view-commands';
import { listSavedViews } from '@/features/registration/saved-view-queries';
import { mostViews } from '@/features/registration/saved-view-rules';
import type { Actor } from '@/lib/actor';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
let here: OpenConference;
let elsewhere: OpenConference;
let owner: Person;

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db);
  elsewhere = await openConference(db);
  owner = await personWith(db, ['registration_desk', here.id]);
});

const by = ({ actor }: Person) => ({
  actor: actor as Extract<Actor, { kind: 'user' }>,
  conferenceId: here.id,
  requestId: 'test',
});
const keep = (name: string, shared = false, person = owner) =>
  saveView({ name, query: 'state=all', shared }, by(person));
const seenBy = async (person: Person, at = here) =>
  (await listSavedViews(person.userId, at.id)).map(({ name, mine }) => `${name}${mine ? ' (own)' : ''}`);

describe('saved views', () => {
  it('are seen by their owner, and when shared by whoever may list at a conference where the owner may', async () => {
    await keep('Studsade', true);
    await keep('Min egen');
    const reader = await personWith(db, ['reader', here.id]);
    expect(await seenBy(owner)).toEqual(['Min egen (own)', 'Studsade (own)']);
    expect(await seenBy(reader)).toEqual(['Studsade']);
    expect(await seenBy(await personWith(db, ['organiser', elsewhere.id]), elsewhere)).toEqual([]);
    await db.roleGrant.deleteMany({ where: { userId: owner.userId } });
    expect(await seenBy(reader)).toEqual([]);
  });

  it('are shared on a whole tour by who has the role there', async () => {
    const touring = await personWith(db);
    await db.roleGrant.create({ data: { userId: touring.userId, role: 'organiser', seriesId: here.seriesId } });
    await keep('Turnéns', true, touring);
    expect(await seenBy(owner)).toEqual(['Turnéns']);
    expect(await seenBy(owner, elsewhere)).toEqual([]);
  });

  it('replace the own one of the same name, and leave a colleague’s alone', async () => {
    const other = await personWith(db, ['organiser', here.id]);
    await keep('Samma', true, other);
    expect(await keep('Samma')).toEqual({ ok: true, replaced: false });
    expect(await saveView({ name: 'Samma', query: 'state=cancelled', shared: false }, by(owner))).toEqual({
      ok: true,
      replaced: true,
    });
    expect(await db.savedView.count()).toBe(2);
    expect((await listSavedViews(owner.userId, here.id)).map(({ query }) => query)).toEqual([
      'state=cancelled',
      'state=all',
    ]);
  });

  it('are changed and removed by their owner alone', async () => {
    await keep('Ett');
    await keep('Två');
    const [one] = await listSavedViews(owner.userId, here.id);
    const id = one?.id as string;
    const other = await personWith(db, ['admin', null]);
    expect(await changeView({ id, name: 'Kapad', shared: true }, by(other))).toEqual({ ok: false, reason: 'notFound' });
    expect(await deleteView(id, by(other))).toEqual({ ok: false, reason: 'notFound' });
    expect(await changeView({ id, name: 'Två', shared: false }, by(owner))).toEqual({ ok: false, reason: 'nameTaken' });
    expect(await changeView({ id, name: 'Tre', shared: true }, by(owner))).toEqual({ ok: true });
    expect(await deleteView(id, by(owner))).toEqual({ ok: true });
    expect(await seenBy(owner)).toEqual(['Två (own)']);
    const actions = await db.auditEvent.findMany({
      where: { subjectType: 'saved_view', subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual(['view.saved', 'view.changed', 'view.deleted']);
  });

  it('end at a number that one can find one’s way among', async () => {
    await db.savedView.createMany({
      data: Array.from({ length: mostViews }, (_, i) => ({
        userId: owner.userId,
        list: 'registrations',
        name: `Vy ${i}`,
        query: '',
      })),
    });
    expect(await keep('En till')).toEqual({ ok: false, reason: 'tooManyViews' });
    expect(await keep('Vy 3')).toEqual({ ok: true, replaced: true });
  });
});
