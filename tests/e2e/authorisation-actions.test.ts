// Trust lines 43-46: every action of the organisers', called without its page by everybody who may not, with foreign ids and extra fields; and
// 'a reader sees no button that fails': what stands on a page works for whoever sees it.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { untouchedForm } from '@/lib/form-state';
import type { Answer, Crowd, Who } from '../authorisation/asking';
import type { FoundForm } from '../authorisation/site';
import { db, pool } from '../setup/served-data';

const { allows, ask, gather, guardedActions, guardedPages, guardedRoutes, headersOf } = await import(
  '../authorisation/asking'
);
const { actionIdOf, addressOf, formsOf, inParallel, linksOf } = await import('../authorisation/site');

const base = inject('baseUrl');
const seven = ['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader'];

type Built = { workers: Record<string, unknown>; filename: string; exportedName: string };
type Field = readonly [string, string];
/** An action of the build with a page it can be called on, and its form where that stands on one of the pages. */
type Target = (typeof guardedActions)[number] & { id: string; path: string; form: FoundForm | undefined };

let crowd: Crowd;
let targets: Target[];

const kept = new Map<string, Promise<string>>();
/** A page's HTML as somebody, fetched once; empty where it is closed to them. */
function pageAs(one: Who, path: string): Promise<string> {
  const key = `${one.name} ${path}`;
  if (!kept.has(key))
    kept.set(
      key,
      ask(base, one, path).then(({ status, body }) => (status === 200 ? body : '')),
    );
  return kept.get(key) as Promise<string>;
}

const named = (name: string) => crowd.everybody.find((one) => one.name === name) as Who;

/** The pages that somebody may open, and what stands on them. */
async function openTo(one: Who): Promise<{ path: string; html: string }[]> {
  const open = guardedPages.filter(({ rule }) => allows(crowd, one, rule));
  return inParallel(open, async ({ pattern }) => {
    const path = addressOf(pattern, crowd.example) ?? '/';
    return { path, html: await pageAs(one, path) };
  });
}

beforeAll(async () => {
  crowd = await gather(db);
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, Built>;
  };
  const built = Object.entries(manifest.node).map(([id, each]) => ({ id, ...each }));
  const seen = await inParallel(['admin here', 'care here', 'admin over everything'], (name) => openTo(named(name)), 3);
  const forms = seen
    .flat()
    .flatMap(({ path, html }) => formsOf(html).map((form) => ({ path, form, id: actionIdOf(form) })));
  targets = guardedActions.flatMap((door) => {
    const found = built.find(({ filename, exportedName }) => `${filename} ${exportedName}` === `features/${door.name}`);
    if (!found) return [];
    const posted = forms.find(({ id }) => id === found.id);
    const page = Object.keys(found.workers).map((worker) =>
      addressOf(worker.replace(/^app|\/page$/g, '').replace(/\/\(\w+\)/g, ''), crowd.example),
    );
    const path = posted?.path ?? page.find((address) => address !== undefined) ?? '/arrangor';
    return [{ ...door, id: found.id, path, form: posted?.form }];
  });
}, 120_000);

/** The form as a browser without JavaScript posts it. */
function post(one: Who, path: string, fields: readonly Field[]): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return send(one, path, body, {});
}

/** The action called by its id, as Next's own client does: the arguments are the form's state and the form. */
function call(one: Who, { path, id }: Target, fields: readonly Field[]): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`1_${name}`, value);
  body.append('0', JSON.stringify([untouchedForm, '$K1']));
  return send(one, path, body, { 'next-action': id });
}

async function send(one: Who, path: string, body: FormData, more: Record<string, string>): Promise<Answer> {
  const headers = { ...headersOf(one), origin: base, ...more };
  const response = await fetch(base + path, { method: 'POST', redirect: 'manual', headers, body });
  return { status: response.status, location: response.headers.get('location') ?? '', body: await response.text() };
}

/** Every table as it is, but for what writing down and counting does; of mails only that they are there. */
async function fingerprint(): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN
       ('audit_event', 'rate_limit', 'session', 'worker_heartbeat', 'dev_mail', '_prisma_migrations')`,
  );
  const parts = rows.map(({ name }) => {
    const what =
      name === 'outbox_mail' ? 'count(*)::text' : `md5(coalesce(string_agg(t::text, '' ORDER BY t::text), ''))`;
    return `SELECT '${name}' AS name, ${what} AS hash FROM ${name} t`;
  });
  const hashed = await pool.query<{ name: string; hash: string }>(parts.join(' UNION ALL '));
  return Object.fromEntries(hashed.rows.map(({ name, hash }) => [name, hash]));
}

const lastEvent = async () => (await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n;

/** What somebody has done since an event, refusals left out. */
async function doneSince(id: bigint, actorIds: string[]) {
  return db.auditEvent.findMany({
    where: { id: { gt: id }, actorId: { in: actorIds }, action: { not: 'access.denied' } },
  });
}

const extra: Field[] = [
  ['role', 'admin'],
  ['status', 'CONFIRMED'],
  ['state', 'archived'],
  ['priceOre', '0'],
  ['orgId', 'x'],
  ['userId', 'x'],
];

/** What an action without a form in sight may look for to know what it is about: every id of the conference, under likely names. */
function likelyFields({ here, example }: Crowd): Field[] {
  const names = [
    'conference',
    'conferenceId',
    'slug',
    'series',
    'seriesId',
    'id',
    'registrationId',
    'seminarId',
    'speakerId',
  ];
  const values: Record<string, string | undefined> = {
    ...{ conference: here.id, conferenceId: here.id, slug: here.slug, series: here.seriesId, seriesId: here.seriesId },
    ...{
      id: example['registrations.id'],
      registrationId: example['registrations.id'],
      speakerId: example['content.speaker'],
    },
  };
  return names.flatMap((name) => (values[name] ? [[name, values[name] as string] as const] : []));
}

describe('every action', () => {
  it('is in the build, and its form is found on a page for most', () => {
    const names = targets.map(({ name }) => name);
    expect(guardedActions.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
    const formless = targets.filter(({ form }) => !form).map(({ name }) => name);
    expect(formless.length, formless.join(', ')).toBeLessThan(targets.length / 3);
  });

  it('refuses everybody who may not, with extra fields too, and changes nothing', async () => {
    const before = await fingerprint();
    const since = await lastEvent();
    const tries = targets.flatMap((target) =>
      crowd.everybody.filter((one) => !allows(crowd, one, target.rule)).map((one) => ({ target, one })),
    );
    const wrong = await inParallel(tries, async ({ target, one }) => {
      const own = target.form?.fields ?? likelyFields(crowd);
      const fields = [...own, ...extra.filter(([name]) => !own.some(([present]) => present === name))];
      const answer = target.form ? await post(one, target.path, fields) : await call(one, target, fields);
      // Who may look at the page gets it again: with the refusal, or without the form where there is none for them to say it in.
      const hasForm = formsOf(answer.body).some((form) => actionIdOf(form) === target.id);
      const told = answer.status === 200 && (!hasForm || answer.body.includes('Du har inte rätt'));
      return answer.status === 404 || told
        ? []
        : [`${target.name} as ${one.name}: ${answer.status} ${answer.location}`];
    });
    expect(wrong.flat()).toEqual([]);
    const people = crowd.everybody.flatMap(({ person }) => person?.userId ?? []);
    expect((await doneSince(since, people)).map(({ action }) => action)).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });

  it('does nothing to another conference’s object that is named in one’s own form', async () => {
    const organiser = named('organiser elsewhere');
    const since = await lastEvent();
    const tries = await inParallel(targets, async ({ id, page, form }) => {
      const path = page && addressOf(page, crowd.foreign);
      const own = path ? formsOf(await pageAs(organiser, path)).find((each) => actionIdOf(each) === id) : undefined;
      return (own?.fields ?? []).flatMap(([field, value]) => {
        const theirs = form?.fields.find(([other]) => other === field)?.[1];
        const isName = theirs && theirs !== value && !field.startsWith('$') && /^[\w:-]{8,}$/.test(theirs);
        if (!own || !path || !isName) return [];
        const fields = own.fields.map((pair): Field => (pair[0] === field ? [field, theirs] : pair));
        return [{ path, theirs, fields }];
      });
    });
    expect(tries.flat().length).toBeGreaterThan(10);
    await inParallel(tries.flat(), ({ path, fields }) => post(organiser, path, fields));
    const about = [crowd.here.id, crowd.here.seriesId, ...tries.flat().map(({ theirs }) => theirs)];
    const rows = (await doneSince(since, [organiser.person?.userId ?? ''])).filter(
      ({ conferenceId, subjectId }) => conferenceId === crowd.here.id || about.includes(subjectId),
    );
    expect(rows.map(({ action, subjectId }) => `${action} ${subjectId}`)).toEqual([]);
  });
});

describe('every route that takes a post', () => {
  it('answers whoever may not as if it were not there', async () => {
    const posts = guardedRoutes.filter(({ method }) => method !== 'GET');
    const tries = posts.flatMap(({ pattern, rule }) =>
      crowd.everybody.filter((one) => !allows(crowd, one, rule)).map((one) => ({ pattern, one })),
    );
    const wrong = await inParallel(tries, async ({ pattern, one }) => {
      const { status } = await post(one, addressOf(pattern, crowd.example) ?? '/', [['reason', 'kitchen']]);
      const isRefused = status === 404 || (!one.person && [303, 401, 403].includes(status));
      return isRefused ? [] : [`${pattern} as ${one.name}: ${status}`];
    });
    expect(wrong.flat()).toEqual([]);
  });
});

describe('what stands on an organiser’s page', () => {
  it.each(seven)('works for whoever sees it: %s', async (role) => {
    const one = named(`${role} here`);
    const pages = await openTo(one);
    const links = [...new Set(pages.flatMap(({ html }) => linksOf(html)))].filter(
      (href) => !/^\/(api\/auth|dev)\b/.test(href),
    );
    const broken = await inParallel(links, async (href) => {
      const { status } = await ask(base, one, href);
      return status < 400 ? [] : [`${href}: ${status} (on ${pages.find(({ html }) => html.includes(href))?.path})`];
    });
    expect(broken.flat(), 'links that fail').toEqual([]);

    const refusing = pages.flatMap(({ path, html }) =>
      formsOf(html).flatMap((form) => {
        const target = targets.find(({ id }) => id === actionIdOf(form));
        const isPost = form.method === 'post' && form.action.startsWith('/api/');
        const route = isPost && guardedRoutes.find(({ pattern }) => addressOf(pattern, crowd.example) === form.action);
        const rule = target?.rule ?? (route ? route.rule : undefined);
        return rule && !allows(crowd, one, rule) ? [`${path}: ${target?.name ?? form.action}`] : [];
      }),
    );
    expect(refusing, 'forms that would be refused').toEqual([]);
  });
});
