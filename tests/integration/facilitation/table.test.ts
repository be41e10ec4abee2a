import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getLiveScreen, getLiveTable } from '@/features/facilitation/live-queries';
import type { LiveTable } from '@/features/facilitation/live-rules';
import { addTask } from '@/features/facilitation/matrix-commands';
import { listTaskRows } from '@/features/facilitation/matrix-queries';
import { closeTable, makeScreenLink, openTable, showOnScreen } from '@/features/facilitation/meeting-commands';
import { claimAtTable, takeGroupStand, takeStand, unclaimAtTable } from '@/features/facilitation/table-commands';
import { getConsultationOfScreen, getSeatAtTable } from '@/features/facilitation/table-queries';
import type { Actor } from '@/lib/actor';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  type Person,
  representativeOf,
  submittedCard,
} from '../../factories/consultation';
import { countQueries } from '../../factories/query-count';
import { testDb } from '../../setup/database';

const { db } = testDb();
const system = { actor: { kind: 'system' } as Actor, requestId: 'test' };
type Org = Invited & { person: Person };
let here: OpenConsultation;
let card: { id: string; number: number };
let orgs: Org[];

async function organisation(at = here): Promise<Org> {
  const invited = await invitedOrganisation(db, at);
  return { ...invited, person: await representativeOf(db, invited, { seatId: invited.seatIds[0] }) };
}
const as = ({ id }: Person) => ({
  actor: { kind: 'representative', representativeId: id } as Actor,
  requestId: 'test',
});
const say = (
  person: Person,
  stand: 'support' | 'object' | 'none',
  { comment = '', cardId = card.id }: { comment?: string; cardId?: string } = {},
) => takeStand({ representativeId: person.id }, { cardId, stand, comment }, as(person));
const first = () => orgs[0] as Org;
/** What is remembered of links and meetings is old by then; nobody waits. */
const later = () => vi.setSystemTime(Date.now() + 3_100);

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  here = await openConsultation(db);
  orgs = await Promise.all(Array.from({ length: 10 }, () => organisation()));
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  card = await submittedCard(db, here, first());
  await openTable(here.id, system);
});

describe('support and objection', () => {
  it('trust 86: 30 parallel stands of 10 organisations leave one row each, the last word, and a whole audit', async () => {
    const seconds = await Promise.all(orgs.map((org) => representativeOf(db, org, { seatId: org.seatIds[1] })));
    const people = orgs.flatMap((org, i) => [org.person, seconds[i] as Person, org.person]);
    const kinds = ['support', 'object', 'support'] as const;
    const outcomes = await Promise.all(
      people.map((person, i) => say(person, kinds[i % 3] as 'support', { comment: `ord ${i}` })),
    );
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    const rows = await db.cardStand.findMany({ where: { cardId: card.id } });
    expect(rows).toHaveLength(10);
    const events = await db.auditEvent.findMany({
      where: { subjectId: card.id, action: 'meeting.stand_taken' },
      orderBy: { id: 'asc' },
    });
    expect(events).toHaveLength(outcomes.filter((outcome) => outcome.ok && outcome.changed).length);
    for (const { invitationId, kind, representativeId } of rows) {
      const own = events.filter(({ data }) => (data as { invitationId: string }).invitationId === invitationId);
      // A chain without a hole: each says what stood before it, and the last is what stands.
      const told = own.map(({ data }) => data as { before: string; after: string });
      expect(told.map(({ before }) => before)).toEqual(['none', ...told.slice(0, -1).map(({ after }) => after)]);
      expect([told.at(-1)?.after, own.at(-1)?.actorId]).toEqual([kind, representativeId]);
    }
    await Promise.all(
      seconds.map((person) =>
        db.seatHolding.updateMany({
          where: { representativeId: person.id },
          data: { endedAt: new Date(), endedBecause: 'withdrawn' },
        }),
      ),
    );
  });

  it('says the same twice as once, and takes back', async () => {
    expect(await say(first().person, 'support')).toEqual({ ok: true, changed: true });
    expect(await say(first().person, 'support')).toEqual({ ok: true, changed: false });
    expect(await say(first().person, 'none')).toEqual({ ok: true, changed: true });
    expect(await say(first().person, 'none')).toEqual({ ok: true, changed: false });
    expect(await db.cardStand.count({ where: { cardId: card.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { subjectId: card.id, action: { startsWith: 'meeting.stand' } } })).toBe(
      2,
    );
  });

  it('is said of a whole group at once: what a card has already stays with its comment', async () => {
    const second = await submittedCard(db, here, first());
    const { id: groupId } = await db.cardGroup.create({
      data: { consultationId: here.id, questionId: here.questionIds[0] as string, title: 'Grupp' },
    });
    await db.inputCard.updateMany({ where: { id: { in: [card.id, second.id] } }, data: { groupId } });
    const { person, id: invitationId } = first();
    await say(person, 'support', { comment: 'Ett ord' });
    const sayAll = (who: Person) =>
      takeGroupStand({ representativeId: who.id }, { groupId, stand: 'support' }, as(who));
    expect(await sayAll(person)).toEqual({ ok: true, changed: true });
    expect(await sayAll(person)).toEqual({ ok: true, changed: false });
    const rows = await db.cardStand.findMany({ where: { invitationId, cardId: { in: [card.id, second.id] } } });
    expect(rows.map(({ kind, comment }) => [kind, comment]).sort()).toEqual([
      ['support', ''],
      ['support', 'Ett ord'],
    ]);
    const elsewhere = await organisation(await openConsultation(db, { tableOpenedAt: new Date(0) }));
    expect(await sayAll(elsewhere.person)).toEqual({ ok: false, reason: 'notFound' });
  });

  it('trust 38: stops at once when the table closes, the seat ends, the invitation is revoked or the consultation is cancelled', async () => {
    await closeTable(here.id, system);
    expect(await say(first().person, 'support')).toEqual({ ok: false, reason: 'closed' });
    await openTable(here.id, system);
    const [ended, revoked, gone] = [await organisation(), await organisation(), await organisation()];
    await db.seatHolding.updateMany({
      where: { representativeId: ended.person.id },
      data: { endedAt: new Date(), endedBecause: 'withdrawn' },
    });
    await db.invitation.update({ where: { id: revoked.id }, data: { state: 'revoked', revokedAt: new Date() } });
    await db.representative.update({ where: { id: gone.person.id }, data: { revokedAt: new Date() } });
    for (const { person } of [ended, revoked, gone]) {
      expect(await say(person, 'support')).toEqual({ ok: false, reason: 'gone' });
      expect(await getSeatAtTable(person.token)).toBeNull();
    }
    const cancelled = await openConsultation(db, { tableOpenedAt: new Date(0) });
    const { person } = await organisation(cancelled);
    await db.consultation.update({ where: { id: cancelled.id }, data: { state: 'cancelled' } });
    expect(await say(person, 'support')).toEqual({ ok: false, reason: 'gone' });
    expect(await openTable(cancelled.id, system)).toEqual({ ok: false, reason: 'notNow' });
    expect(await db.cardStand.count({ where: { cardId: card.id } })).toBe(0);
  });

  it('trust 43: is never of another consultation’s card, of a draft, or by who only listens', async () => {
    const other = await openConsultation(db, { tableOpenedAt: new Date(0) });
    const elsewhere = await organisation(other);
    expect(await say(elsewhere.person, 'support')).toEqual({ ok: false, reason: 'notFound' });
    const draft = await db.inputCard.create({
      data: { consultationId: here.id, invitationId: first().id, questionId: here.questionIds[0] as string },
    });
    expect(await say(first().person, 'support', { cardId: draft.id })).toEqual({ ok: false, reason: 'notFound' });
    const listener = await representativeOf(db, first());
    await db.seatHolding.create({
      data: {
        seatId: first().seatIds[1] as string,
        number: 9,
        representativeId: listener.id,
        kind: 'representative',
        mandate: 'listen',
      },
    });
    expect(await say(listener, 'support')).toEqual({ ok: false, reason: 'listensOnly' });
    expect((await getSeatAtTable(listener.token))?.mandate).toBe('listen');
  });

  it('is decided by the database’s clock: a table that opens later is closed', async () => {
    await db.$executeRaw`UPDATE consultation SET table_opened_at = clock_timestamp() + interval '1 hour' WHERE id = ${here.id}::uuid`;
    expect(await say(first().person, 'support')).toEqual({ ok: false, reason: 'closed' });
    await db.$executeRaw`UPDATE consultation SET table_opened_at = NULL WHERE id = ${here.id}::uuid`;
    await openTable(here.id, system);
    expect((await say(first().person, 'support')).ok).toBe(true);
  });

  it('closing waits for a stand that is being said, and the next is refused: 20 rounds', async () => {
    for (let round = 0; round < 20; round++) {
      await openTable(here.id, system);
      const stand = round % 2 === 0 ? 'object' : 'support';
      const [said] = await Promise.all([say(first().person, stand), closeTable(here.id, system)]);
      const row = await db.cardStand.findFirst({ where: { cardId: card.id, invitationId: first().id } });
      if (said.ok) expect(row?.kind).toBe(stand);
      else expect(said.reason).toBe('closed');
      expect(await say(first().person, 'none')).toEqual({ ok: false, reason: 'closed' });
    }
  });
});

describe('who does what, said at the table', () => {
  it('is the own organisation’s word, once, and only its own is taken back', async () => {
    await addTask(here.id, { title: `Uppgift ${card.number}` }, system);
    const task = (await listTaskRows(here.id)).at(-1);
    const [a, b] = orgs as [Org, Org];
    const claim = (org: Org, ownerId: string) =>
      claimAtTable(
        { representativeId: org.person.id },
        { taskId: task?.id as string, level: 'national', ownerId },
        as(org.person),
      );
    await Promise.all([claim(a, 'ours'), claim(a, 'ours'), claim(b, a.organisationId), claim(b, 'ours')]);
    const row = (await listTaskRows(here.id)).find(({ id }) => id === task?.id);
    expect(row?.cells[0]?.state).toBe('overlap');
    expect(row?.claims).toHaveLength(3);
    const stranger = await organisation(await openConsultation(db));
    expect(await claim(a, stranger.organisationId)).toEqual({ ok: false, reason: 'notFound' });
    const ofA = row?.claims.find(({ byInvitationId }) => byInvitationId === a.id)?.id as string;
    const unclaim = (org: Org) => unclaimAtTable({ representativeId: org.person.id }, { claimId: ofA }, as(org.person));
    expect(await unclaim(b)).toEqual({ ok: false, reason: 'notFound' });
    expect(await unclaim(a)).toEqual({ ok: true });
    expect((await listTaskRows(here.id)).find(({ id }) => id === task?.id)?.cells[0]?.state).toBe('disputed');
  });
});

describe('the live views', () => {
  it('100 viewers cost no more statements than one, whichever link each has', async () => {
    const { token } = await makeScreenLink(here.id, system);
    await showOnScreen(here.id, { version: 0, target: { view: 'theme', id: here.questionIds[0] as string } }, system);
    const links = orgs.map(({ person }) => person.token);
    const look = (n: number) =>
      Promise.all(
        Array.from({ length: n }, (_, i) =>
          i % 2 === 0 ? getLiveScreen(token) : getLiveTable(links[i % links.length] as string),
        ),
      );
    // Each link's consultation is found once and then known.
    await look(20);
    later();
    const one = await countQueries(() => look(2));
    later();
    const hundred = await countQueries(() => look(100));
    expect(hundred.queries).toBe(one.queries);
    expect(hundred.result.every((answer) => answer !== null)).toBe(true);
    expect((await countQueries(() => look(100))).queries).toBe(0);
  });

  it('trust 47: a renewed or removed address ends; the page at once, the live view within five seconds', async () => {
    const before = await makeScreenLink(here.id, system);
    expect(await getLiveScreen(before.token)).not.toBeNull();
    const table = await getLiveTable(first().person.token);
    expect((JSON.parse(table?.body ?? '{}') as LiveTable).isOpen).toBe(true);
    const { token } = await makeScreenLink(here.id, system);
    const link = { representativeId: first().person.id };
    await db.accessLink.updateMany({ where: link, data: { revokedAt: new Date() } });
    expect(await getConsultationOfScreen(before.token)).toBeNull();
    expect(await getSeatAtTable(first().person.token)).toBeNull();
    expect(await getConsultationOfScreen(token)).toBe(here.id);
    later();
    expect(await getLiveScreen(before.token)).toBeNull();
    expect(await getLiveTable(first().person.token)).toBeNull();
    await db.accessLink.updateMany({ where: link, data: { revokedAt: null } });
    for (const odd of ['', 'x', '../..', `${token}x`, token.toLowerCase()]) expect(await getLiveScreen(odd)).toBeNull();
  });

  it('say who spoke to the own organisation alone', async () => {
    const own = await organisation();
    await say(own.person, 'support', { comment: 'En kommentar' });
    const name = (await db.representative.findUniqueOrThrow({ where: { id: own.person.id } })).name;
    const other = await organisation();
    later();
    const [mine, theirs] = [await getLiveTable(own.person.token), await getLiveTable(other.person.token)];
    expect(mine?.body).toContain(name);
    expect(theirs?.body).not.toContain(name);
    expect(theirs?.body).toContain('En kommentar');
  });
});
