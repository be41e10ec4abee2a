// trust.md lines 48 and 78: what someone writes about food and access, and who they are, swept for in everything the site gives out
// or writes down, with the log as talkative as it can be and with errors that carry whole rows.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openSealed, type Reader, readNeeds, takeSheet } from '@/features/needs/commands';
import { getPersonWithNeeds, listPeopleWithNeeds, listSealedNeeds } from '@/features/needs/queries';
import { saveSpeakerNeeds } from '@/features/speaker/answer-commands';
import type { Role } from '@/lib/actor';
import { hashToken, newToken } from '@/lib/crypto';
import { backUp } from '../../scripts/backup/backup-restore';
import { freePort } from '../../scripts/postgres';
import type { Child } from '../load/processes';
import { type Site, startSite, startWorker } from '../load/site';
import { createWorld, pick, type World } from '../load/world';
import { testDb } from '../setup/database';

const canary = 'ALLERGI-KANARIE-7731';
const person = { name: 'Loggfrida Spårlös', email: 'loggfrida.sparlos@example.org' };

const { db, pool, url } = testDb();
const secret = { AUTH_SECRET: process.env.AUTH_SECRET ?? '', LOG_LEVEL: 'trace' };
let site: Site;
let worker: Child;
let world: World;
/** The path of the registration's own page, token and all. */
let ownPath = '';

beforeAll(async () => {
  world = await createWorld(pool, { capacity: 10, sessionCapacity: 10, sessionsPerSlot: 2 });
  site = await startSite(url, await freePort(), secret);
  worker = startWorker(url, secret);
  const answer = await post(formOf(person));
  const { location } = (await answer.json()) as { location: string };
  expect(answer.status).toBe(200);
  ownPath = location;
  await vi.waitUntil(async () => (await db.outboxMail.count({ where: { state: 'sent' } })) === 1, { timeout: 30_000 });
});

afterAll(async () => {
  await Promise.all([site.end(), worker.end()]);
});

function formOf({ name, email }: typeof person): URLSearchParams {
  const form = new URLSearchParams();
  const slots = world.slots.map((slot) => [`slot-${randomUUID()}`, pick(slot, 0)]);
  const fields = {
    name,
    email,
    organisation: 'Exempelstad',
    role: '',
    food: canary,
    access: canary,
    other: `${canary}.`,
    locale: 'sv',
  };
  for (const [field, value] of [...Object.entries(fields), ...slots]) form.set(field as string, value as string);
  return form;
}

const post = (form: URLSearchParams) =>
  fetch(`${site.url}/api/registration-form/${world.slug}`, { method: 'POST', body: form });
const get = async (at: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${site.url}${at}`, { headers });
  return { status: response.status, text: await response.text() };
};

/** A speaker of the conference who has left needs on their own page, through the command that the page uses. */
async function speakerWithNeeds(): Promise<void> {
  const { id: speakerId } = await db.speaker.create({ data: { slug: 'talare-med-behov', name: 'Loggfrida Talare' } });
  await db.speakerInvitation.create({ data: { speakerId, conferenceId: world.conferenceId, state: 'confirmed' } });
  const at = { speakerId, conferenceId: world.conferenceId };
  const context = { actor: { kind: 'public' } as const, requestId: 'test', now: new Date() };
  const saved = await saveSpeakerNeeds(at, { food: canary, access: canary, other: canary }, context);
  expect(saved.ok).toBe(true);
}

/** Signed in as someone with this role, the way the sign-in leaves it in the database. */
async function cookieOf(role: Role): Promise<Record<string, string>> {
  const token = newToken();
  const email = `${role}@example.se`;
  await db.user.create({
    data: {
      email,
      emailCanonical: email,
      roleGrants: { create: { role, conferenceId: null } },
      sessions: { create: { tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 3_600_000) } },
    },
  });
  return { cookie: `fr_session=${token}` };
}

/** Care reads the list and a person's page; what was written comes only in the answer to the button there. */
async function careSeesNamesOnly(base: string, id: string): Promise<void> {
  const cookie = await cookieOf('care');
  for (const at of [`${base}/behov`, `${base}/behov/${id}`]) {
    for (const rsc of [{}, { rsc: '1' }]) {
      const { status, text } = await get(at, { ...cookie, ...rsc });
      expect(status).toBe(200);
      expect(text).toContain('Loggfrida');
      expect(text).not.toContain(canary);
    }
  }
}

describe('the canary in the needs field', () => {
  it('is stored, encrypted, of a participant and of a speaker', async () => {
    await speakerWithNeeds();
    expect([await db.needs.count(), await db.speakerNeeds.count()]).toEqual([1, 1]);
    const opened = (await listSealedNeeds(world.conferenceId)).map(openSealed);
    expect(opened.map((needs) => needs?.food)).toEqual([canary, canary]);
  });

  it('leaves nothing behind where care has read it and taken the kitchen’s sheet', async () => {
    const { id: userId } = await db.user.create({ data: { email: 'v@example.se', emailCanonical: 'v@example.se' } });
    const reader: Reader = { userId, actor: { kind: 'user', userId, grants: [] }, requestId: 'test' };
    for (const { id } of await listPeopleWithNeeds(world.conferenceId)) {
      const owner = await getPersonWithNeeds(id);
      expect(owner && (await readNeeds(owner, 'asked', reader))).toMatchObject({ ok: true, needs: { food: canary } });
    }
    await takeSheet(
      { conferenceId: world.conferenceId },
      { reason: 'kitchen', lines: ['food', 'access', 'other'] },
      reader,
    );
    expect(await db.needsReadLog.count()).toBe(4);
  });

  it.each(['', '/program', '/anmalan'])('is in no public page or its RSC payload: /konferenser/…%s', async (rest) => {
    for (const headers of [{}, { rsc: '1' }]) {
      const { status, text } = await get(`/konferenser/${world.slug}${rest}`, headers);
      expect(status).toBeLessThan(400);
      expect(text).not.toContain(canary);
    }
  });

  it('is not in one’s own page, its RSC payload or its calendar file', async () => {
    const token = /\/anmalan\/([\w-]{43})/.exec(ownPath)?.[1];
    for (const at of [
      ownPath,
      `/anmalan/${token}`,
      `/anmalan/${token}/uppgifter`,
      `/api/registrations/${token}/calendar.ics`,
    ]) {
      for (const headers of [{}, { rsc: '1' }]) expect((await get(at, headers)).text).not.toContain(canary);
    }
    expect((await get(`/anmalan/${token}`)).text).toContain('Loggfrida');
  });

  it('is not in the API', async () => {
    for (const at of [
      '/api/v1/conferences',
      `/api/v1/conferences/${world.slug}`,
      `/api/seats/${world.slug}`,
      '/api/v1/openapi.json',
    ]) {
      const { status, text } = await get(at);
      expect(status).toBe(200);
      expect(text).not.toContain(canary);
    }
  });

  it('is in no page, search or export of any organiser', async () => {
    const { id } = await db.registration.findFirstOrThrow({ select: { id: true } });
    const base = `/arrangor/konferenser/${world.slug}`;
    const lists = [
      '/arrangor',
      base,
      `${base}/anmalningar`,
      `${base}/anmalningar?q=${canary}`,
      `${base}/anmalningar/${id}`,
      `${base}/talare`,
      `${base}/utskick`,
      `${base}/siffror`,
      `${base}/historik`,
      `${base}/historik?q=${canary}`,
      `${base}/kollegor`,
      `${base}/behov`,
      `${base}/behov/${id}`,
      '/arrangor/handelser',
      `/arrangor/handelser?q=${canary}`,
      '/arrangor/e-brevsproblem',
    ];
    await careSeesNamesOnly(base, id);
    for (const cookie of [await cookieOf('admin'), await cookieOf('reader')]) {
      for (const at of lists) {
        for (const rsc of [{}, { rsc: '1' }]) {
          const { text } = await get(at, { ...cookie, ...rsc });
          // The search repeats what was searched for in its own field; a hit would name the person.
          if (at.includes('?q=')) expect(text).not.toContain('Loggfrida');
          else expect(text).not.toContain(canary);
        }
      }
      const list = await get(`${base}/anmalningar`, cookie);
      expect(list.status).toBe(200);
      expect(list.text).toContain('Loggfrida');
      const files = ['registrations.csv', 'figures.csv', 'recipients'].map(
        (name) => `conferences/${world.slug}/${name}`,
      );
      for (const name of [...files, 'audit-log.csv', 'coverage.csv'])
        expect((await get(`/api/organiser/${name}`, cookie)).text, name).not.toContain(canary);
    }
  });

  it('is in no workbook', async () => {
    const headers = await cookieOf('organiser');
    const answer = await fetch(`${site.url}/api/organiser/conferences/${world.slug}/registrations.xlsx`, { headers });
    const sheets = JSON.stringify(await readXlsx(Buffer.from(await answer.arrayBuffer())));
    expect(sheets).toContain('Loggfrida');
    expect(sheets).not.toContain(canary);
  });

  it('is not in the mail, its html, text or calendar', async () => {
    const mails = await get('/dev/mail.json');
    expect(mails.text).toContain(person.email);
    expect(mails.text).not.toContain(canary);
    const parsed = JSON.parse(mails.text) as { attachments: { content: string }[] }[];
    for (const { content } of parsed.flatMap(({ attachments }) => attachments)) {
      expect(Buffer.from(content, 'base64').toString()).not.toContain(canary);
    }
  });

  it('is in no table as text or bytes, and not in a backup', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    const hex = Buffer.from(canary).toString('hex');
    for (const { name } of rows) {
      const found = await pool.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1 OR t::text LIKE $2`, [
        `%${canary}%`,
        `%${hex}%`,
      ]);
      expect(found.rowCount, name).toBe(0);
    }
    const folder = mkdtempSync(path.join(os.tmpdir(), 'fr-canary-'));
    await backUp(url, folder);
    const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    rmSync(folder, { recursive: true, force: true });
    expect(texts.some((text) => text.includes('Loggfrida'))).toBe(true);
    expect(texts.some((text) => text.includes(canary) || text.includes(hex))).toBe(false);
  });
});

describe('the log', () => {
  it('is written, yet holds neither the canary, nor a name, an address or a link', async () => {
    await failWithWholeRow();
    const lines = site.output() + worker.output();
    expect(site.output()).toContain('unexpected error in a route');
    const token = /\/anmalan\/([\w-]{43})/.exec(ownPath)?.[1] ?? 'no token';
    for (const trace of [canary, 'Loggfrida', 'Spårlös', person.email, 'sparlos', token])
      expect(lines).not.toContain(trace);
  });

  /** A database error whose message and detail repeat everything the person wrote, as PostgreSQL's own do. */
  async function failWithWholeRow() {
    await pool.query(`CREATE FUNCTION tell_all() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'failing row contains %', NEW USING DETAIL = NEW::text, HINT = NEW.email, ERRCODE = 'P0001'; END $$`);
    await pool.query('CREATE TRIGGER tell_all BEFORE INSERT ON registration FOR EACH ROW EXECUTE FUNCTION tell_all()');
    const again = { ...person, email: `igen.${person.email}` };
    const byForm = await post(formOf(again));
    const byApi = await fetch(`${site.url}/api/v1/conferences/${world.slug}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...again, organisation: 'Exempelstad', sessionIds: [] }),
    });
    await pool.query('DROP FUNCTION tell_all() CASCADE');
    for (const answer of [byForm, byApi]) {
      expect(answer.status).toBe(500);
      const text = await answer.text();
      for (const trace of [canary, 'Loggfrida', person.email, 'failing row']) expect(text).not.toContain(trace);
    }
  }
});
