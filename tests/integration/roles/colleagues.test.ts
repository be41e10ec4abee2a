// Roles and invitations on a real database: trust lines 33, 34, 36, 37, 38, 43, 46 and the last admin.
import { beforeEach, describe, expect, it } from 'vitest';
import { changeRole, removeRole } from '@/features/colleague/commands';
import { acceptInvitation, inviteColleague, revokeInvitation } from '@/features/colleague/invitation-commands';
import { getOpenInvitation, listColleagues, listInvitations } from '@/features/colleague/queries';
import type { Scope } from '@/features/colleague/types';
import type { Actor, Role } from '@/lib/actor';
import { findSignedIn } from '@/lib/auth/session';
import { decryptJson, hashToken } from '@/lib/crypto';
import { mailContext } from '@/lib/outbox';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { expectRefused } from '../../factories/refusal';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
const everywhere: Scope = { kind: 'everywhere' };
let here: OpenConference;
let at: Scope;
let admin: Person;
let organiser: Person;

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db);
  at = { kind: 'conference', conferenceId: here.id };
  admin = await personWith(db, ['admin', null]);
  organiser = await personWith(db, ['organiser', here.id]);
});

const by = ({ actor }: { actor: Actor }) => ({ actor, requestId: 'test' });
const grantOf = async (person: Person) =>
  (await db.roleGrant.findFirstOrThrow({ where: { userId: person.userId }, select: { id: true } })).id;
const actions = async () => (await db.auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action);
const invite = (email: string, role: Role, scope: Scope = at, who = organiser) =>
  inviteColleague({ email, role, scope, locale: 'sv' }, by(who));

/** The token in the mail that was promised last. */
async function tokenInMail(): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  const context = mailContext(mail.dedupeKey);
  const { url } = decryptJson<{ url: string }>(mail.keyId ?? '', mail.secret ?? new Uint8Array(), context);
  return url.split('/').at(-1) ?? '';
}

describe('an invitation', () => {
  it('is a row, an audit row and one mail; the token is stored hashed only', async () => {
    expect(await invite('Ny.Kollega@Kommun.Example.se', 'programme')).toMatchObject({ ok: true });
    const token = await tokenInMail();
    const row = await db.colleagueInvitation.findFirstOrThrow();
    expect(row).toMatchObject({
      emailCanonical: 'ny.kollega@kommun.example.se',
      role: 'programme',
      conferenceId: here.id,
    });
    expect(row.tokenHash).toBe(hashToken(token));
    const days = (row.expiresAt.getTime() - row.createdAt.getTime()) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
    expect(await actions()).toEqual(['colleague.invited']);
    const everything =
      await pool.query(`SELECT string_agg(t::text, '') AS text FROM (SELECT i::text AS t FROM colleague_invitation i
      UNION ALL SELECT a::text FROM audit_event a UNION ALL SELECT m::text FROM outbox_mail m) x`);
    expect(everything.rows[0].text).not.toContain(token);
  });

  it('gives the role to the address it was sent to, once, however many try at once', async () => {
    await invite('ny@kommun.example.se', 'programme');
    const token = await tokenInMail();
    const tried = await Promise.all(Array.from({ length: 20 }, () => acceptInvitation(token, 'test')));
    expect(tried.filter(({ ok }) => ok)).toHaveLength(1);
    const user = await db.user.findUniqueOrThrow({
      where: { emailCanonical: 'ny@kommun.example.se' },
      include: { roleGrants: true },
    });
    expect(user.emailVerified).not.toBeNull();
    expect(user.roleGrants).toMatchObject([{ role: 'programme', conferenceId: here.id, seriesId: null }]);
    expect(await actions()).toEqual(['colleague.invited', 'colleague.joined', 'role.granted']);
    expect(await getOpenInvitation(token)).toBeNull();
  });

  it('opens nothing when it is used, revoked, replaced, too old, cut short or written in capitals: one answer', async () => {
    await invite('a@kommun.example.se', 'reader');
    const replaced = await tokenInMail();
    await invite('a@kommun.example.se', 'reader');
    const revoked = await tokenInMail();
    const { id } = await db.colleagueInvitation.findFirstOrThrow({ where: { tokenHash: hashToken(revoked) } });
    expect(await revokeInvitation(id, by(organiser))).toEqual({ ok: true });
    expect(await revokeInvitation(id, by(organiser))).toEqual({ ok: false, reason: 'gone' });
    await invite('b@kommun.example.se', 'reader');
    const old = await tokenInMail();
    await pool.query(`UPDATE colleague_invitation SET expires_at = now() - interval '1 second' WHERE token_hash = $1`, [
      hashToken(old),
    ]);
    await invite('c@kommun.example.se', 'reader');
    const good = await tokenInMail();
    for (const token of [replaced, revoked, old, good.slice(0, -1), good.toUpperCase(), '', 'x', `${good}\u0000`]) {
      expect(await getOpenInvitation(token)).toBeNull();
      expect(await acceptInvitation(token, 'test')).toEqual({ ok: false, reason: 'unusable' });
    }
    expect(await db.roleGrant.count()).toBe(2);
    const states = (await listInvitations(at)).map(({ email, state }) => [email[0], state]);
    expect(states).toEqual([
      ['c', 'open'],
      ['b', 'expired'],
      ['a', 'revoked'],
      ['a', 'revoked'],
    ]);
    const mails = await db.outboxMail.findMany({
      orderBy: { createdAt: 'asc' },
      select: { state: true, secret: true },
    });
    expect(mails.map(({ state, secret }) => [state, secret === null])).toEqual([
      ['dropped', true],
      ['dropped', true],
      ['queued', false],
      ['queued', false],
    ]);
  });

  it('is looked at as often as one likes without being used', async () => {
    await invite('ny@kommun.example.se', 'reader');
    const token = await tokenInMail();
    for (let i = 0; i < 3; i++) expect(await getOpenInvitation(token)).toMatchObject({ role: 'reader' });
    expect(await acceptInvitation(token, 'test')).toMatchObject({ ok: true });
  });

  it('lets nobody in who was shut out', async () => {
    const gone = await personWith(db);
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    await invite(gone.email, 'reader');
    expect(await acceptInvitation(await tokenInMail(), 'test')).toEqual({ ok: false, reason: 'unusable' });
    expect(await db.roleGrant.count({ where: { userId: gone.userId } })).toBe(0);
  });

  it('is refused for what is not the inviter’s to give, and writes nothing', async () => {
    const elsewhere = await openConference(db);
    const reader = await personWith(db, ['reader', here.id]);
    const tries = [
      await invite('x@kommun.example.se', 'admin'),
      await invite('x@kommun.example.se', 'care'),
      await invite('x@kommun.example.se', 'finance'),
      await invite('x@kommun.example.se', 'reader', everywhere),
      await invite('x@kommun.example.se', 'reader', { kind: 'series', seriesId: here.seriesId }),
      await invite('x@kommun.example.se', 'reader', { kind: 'conference', conferenceId: elsewhere.id }),
      await invite('x@kommun.example.se', 'reader', at, reader),
    ];
    expect(tries).toEqual(tries.map(() => ({ ok: false, reason: 'forbidden' })));
    expect(await invite(admin.email, 'care', at, admin)).toEqual({ ok: false, reason: 'ownRights' });
    expect(await invite(organiser.email, 'organiser')).toEqual({ ok: false, reason: 'alreadyHas' });
    expect([await db.colleagueInvitation.count(), await db.outboxMail.count(), await actions()]).toEqual([0, 0, []]);
  });
});

describe('a role', () => {
  it('is changed and removed with before and after, and counts from the next request', async () => {
    const reader = await personWith(db, ['reader', here.id]);
    const grant = await grantOf(reader);
    expect(await changeRole(grant, 'registration_desk', by(organiser))).toEqual({ ok: true });
    expect((await findSignedIn(reader.sessionToken))?.grants).toEqual([
      { role: 'registration_desk', conferenceId: here.id },
    ]);
    expect(await removeRole(grant, by(organiser))).toEqual({ ok: true });
    expect((await findSignedIn(reader.sessionToken))?.grants).toEqual([]);
    expect(await removeRole(grant, by(organiser))).toEqual({ ok: false, reason: 'gone' });
    const rows = await db.auditEvent.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ action, data, subjectId }) => [action, data, subjectId])).toEqual([
      ['role.changed', { before: { role: 'reader' }, after: { role: 'registration_desk' } }, reader.userId],
      ['role.removed', { before: { role: 'registration_desk' } }, reader.userId],
    ]);
  });

  it('of a tour covers its conferences and is listed there as coming from it', async () => {
    const user = await personWith(db);
    await db.roleGrant.create({ data: { userId: user.userId, role: 'reader', seriesId: here.seriesId } });
    expect((await findSignedIn(user.sessionToken))?.grants).toEqual([{ role: 'reader', conferenceId: here.id }]);
    const rows = (await listColleagues(at)).map(({ role, seriesId, conferenceId }) => [role, seriesId, conferenceId]);
    expect(rows).toEqual([
      ['organiser', null, here.id],
      ['reader', here.seriesId, null],
      ['admin', null, null],
    ]);
  });

  it('is not raised by its holder, nor changed by somebody below or elsewhere', async () => {
    const elsewhere = await openConference(db);
    const foreign = await personWith(db, ['organiser', elsewhere.id]);
    const hereAdmin = await personWith(db, ['admin', here.id]);
    const [own, adminHere] = [await grantOf(organiser), await grantOf(hereAdmin)];
    expect(await changeRole(own, 'admin', by(organiser))).toEqual({ ok: false, reason: 'forbidden' });
    expect(await changeRole(await grantOf(admin), 'care', by(admin))).toEqual({ ok: false, reason: 'ownRights' });
    expect(await removeRole(adminHere, by(organiser))).toEqual({ ok: false, reason: 'forbidden' });
    expect(await removeRole(own, by(foreign))).toEqual({ ok: false, reason: 'forbidden' });
    expect(await changeRole(own, 'reader', by(foreign))).toEqual({ ok: false, reason: 'forbidden' });
    expect(await actions()).toEqual([]);
  });
});

describe('the last admin over everything', () => {
  it('keeps the role, by the rule', async () => {
    const grant = await grantOf(admin);
    expect(await removeRole(grant, by(admin))).toEqual({ ok: false, reason: 'lastAdmin' });
    expect(await changeRole(grant, 'reader', by(admin))).toEqual({ ok: false, reason: 'lastAdmin' });
  });

  it('is one who can sign in: a shut-out admin does not count', async () => {
    const gone = await personWith(db, ['admin', null]);
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    expect(await removeRole(await grantOf(admin), by(admin))).toEqual({ ok: false, reason: 'lastAdmin' });
  });

  it('stays by the database too: removed, changed, deleted with the person or shut out', async () => {
    const { userId } = admin;
    for (const sql of [
      `DELETE FROM role_grant WHERE user_id = '${userId}'`,
      `UPDATE role_grant SET role = 'reader' WHERE user_id = '${userId}'`,
      `UPDATE role_grant SET conference_id = '${here.id}' WHERE user_id = '${userId}'`,
      `DELETE FROM app_user WHERE id = '${userId}'`,
    ])
      await expectRefused({ sql, refusedBy: 'last_admin_stays' });
    await expectRefused({
      sql: `UPDATE app_user SET disabled_at = now() WHERE id = '${userId}'`,
      refusedBy: 'last_admin_stays',
      heldBy: ['last_admin_stays_enabled'],
    });
  });

  it('is left when two remove each other at the same time, 20 rounds, also past the rule', async () => {
    for (let round = 0; round < 20; round++) {
      const two = [await personWith(db, ['admin', null]), await personWith(db, ['admin', null])] as const;
      if (round === 0) await db.roleGrant.deleteMany({ where: { userId: admin.userId } });
      else
        await db.roleGrant.deleteMany({ where: { role: 'admin', userId: { notIn: two.map(({ userId }) => userId) } } });
      const [a, b] = [await grantOf(two[0]), await grantOf(two[1])];
      const remove =
        round % 2 === 0
          ? (id: string, who: Person) => removeRole(id, by(who)).then(({ ok }) => ok)
          : (id: string) =>
              db.roleGrant.delete({ where: { id } }).then(
                () => true,
                () => false,
              );
      const done = await Promise.all([remove(a, two[1]), remove(b, two[0])]);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await db.roleGrant.count({ where: { role: 'admin', conferenceId: null } })).toBe(1);
    }
  });
});

describe('the database', () => {
  it('keeps no token of an invitation that is closed', async () => {
    await invite('ny@kommun.example.se', 'reader');
    for (const column of ['accepted_at', 'revoked_at'])
      await expectRefused({
        sql: `UPDATE colleague_invitation SET ${column} = now()`,
        refusedBy: 'colleague_invitation_closed_has_no_token',
      });
  });
});
