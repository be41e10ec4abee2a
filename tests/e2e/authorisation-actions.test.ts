// Trust lines 43-46: every action of the organisers', posted without its page by everybody who may not, with foreign ids and extra fields; and
// 'a reader sees no button that fails': what stands on a page works for whoever sees it.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Crowd, Who } from '../authorisation/asking';
import type { FoundForm } from '../authorisation/site';
import { db, pool } from '../setup/served-data';

const { allows, ask, gather, guardedActions, guardedPages, guardedRoutes, headersOf } = await import(
  '../authorisation/asking'
);
const { actionIdOf, addressOf, formsOf, inParallel, linksOf } = await import('../authorisation/site');

const base = inject('baseUrl');

/** Actions whose form stands on a page only in a state that the examples are not in, each with the test that posts it. */
const postedElsewhere: Record<string, string> = {
  'registration/bulk-actions.ts stopBulkAction': 'tests/e2e/desk-list.test.ts',
  'registration/desk-actions.ts moveRegistrationAction': 'tests/e2e/desk-people.test.ts',
  'registration/saved-view-actions.ts changeViewAction': 'tests/e2e/desk-list.test.ts',
  'registration/saved-view-actions.ts deleteViewAction': 'tests/e2e/desk-list.test.ts',
  'speaker/board-actions.ts mailChosenAction': 'tests/e2e/speakers-board.test.ts',
  'speaker/board-actions.ts prepareInvitationAction': 'tests/e2e/speakers-board.test.ts',
};

type Posted = (typeof guardedActions)[number] & { path: string; form: FoundForm; id: string | null };
let crowd: Crowd;
let forms: Posted[];
const lacking: string[] = [];

const kept = new Map<string, Promise<string>>();
/** A page's HTML as somebody, fetched once. */
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

beforeAll(async () => {
  crowd = await gather(db);
  const found = await inParallel(guardedActions, async (door): Promise<Posted[]> => {
    const one = crowd.everybody.findLast((each) => allows(crowd, each, door.rule)) as Who;
    const path = door.page && addressOf(door.page, crowd.example);
    const form =
      path && formsOf(await pageAs(one, path)).find(({ fields }) => fields.some(([name]) => name === door.marker));
    if (path && form) return [{ ...door, path, form, id: actionIdOf(form) }];
    if (!(door.name in postedElsewhere)) lacking.push(door.name);
    return [];
  });
  forms = found.flat();
});

function post(one: Who, path: string, fields: readonly (readonly [string, string])[]) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return fetch(base + path, { method: 'POST', redirect: 'manual', headers: { ...headersOf(one), origin: base }, body });
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

/** What people have done since an event, refusals and sign-ins left out. */
async function doneSince(id: bigint, actorIds: string[]): Promise<string[]> {
  const rows = await db.auditEvent.findMany({
    where: { id: { gt: id }, actorId: { in: actorIds }, action: { notIn: ['access.denied', 'user.signed_in'] } },
  });
  return rows.map(
    ({ action, actorId }) => `${action} by ${crowd.everybody.find((one) => one.person?.userId === actorId)?.name}`,
  );
}

const lastEvent = async () => (await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n;
const extra = [
  ['role', 'admin'],
  ['status', 'CONFIRMED'],
  ['state', 'archived'],
  ['priceOre', '0'],
  ['orgId', 'x'],
  ['userId', 'x'],
] as const;

describe('every action', () => {
  it('has a page whose form posts it', () => {
    expect(lacking.sort()).toEqual([]);
    expect(forms.filter(({ id }) => id === null).map(({ name }) => name)).toEqual([]);
  });

  it('refuses everybody who may not, with extra fields too, and changes nothing', async () => {
    const before = await fingerprint();
    const since = await lastEvent();
    const tries = forms.flatMap((door) =>
      crowd.everybody
        .filter((one) => !allows(crowd, one, door.rule))
        .map((one) => ({
          door,
          one,
          fields: [...door.form.fields, ...extra.filter(([name]) => !door.form.fields.some(([own]) => own === name))],
        })),
    );
    const wrong = await inParallel(tries, async ({ door, one, fields }) => {
      const response = await post(one, door.path, fields);
      const text = await response.text();
      const refused = response.status === 404 || (response.status === 200 && text.includes('Du har inte rätt'));
      return refused ? [] : [`${door.name} as ${one.name}: ${response.status}`];
    });
    expect(wrong.flat()).toEqual([]);
    const ids = crowd.everybody.flatMap(({ person }) => person?.userId ?? []);
    expect(await doneSince(since, ids)).toEqual([]);
    expect(await fingerprint()).toEqual(before);
  });

  it('does nothing to another conference’s object that is named in one’s own form', async () => {
    const organiser = named('organiser elsewhere');
    const since = await lastEvent();
    const tries = await inParallel(forms, async ({ name, page, marker, form }) => {
      const path = addressOf(page ?? '', crowd.foreign) ?? '/';
      const own = formsOf(await pageAs(organiser, path)).find(({ fields }) =>
        fields.some(([field]) => field === marker),
      );
      return (own?.fields ?? []).flatMap(([field, value]) => {
        const theirs = form.fields.find(([other]) => other === field)?.[1];
        const isName = theirs && theirs !== value && !field.startsWith('$') && /^[\w:-]{8,}$/.test(theirs);
        if (!own || !isName) return [];
        return [
          {
            name,
            path,
            theirs,
            fields: own.fields.map((pair) => (pair[0] === field ? ([field, theirs] as const) : pair)),
          },
        ];
      });
    });
    await inParallel(tries.flat(), ({ path, fields }) =>
      post(organiser, path, fields).then((response) => response.text()),
    );
    const about = [crowd.here.id, crowd.here.seriesId, ...tries.flat().map(({ theirs }) => theirs)];
    const rows = await db.auditEvent.findMany({
      where: {
        id: { gt: since },
        actorId: organiser.person?.userId ?? '',
        action: { not: 'access.denied' },
        OR: [{ conferenceId: crowd.here.id }, { subjectId: { in: about } }],
      },
    });
    expect(rows.map(({ action, subjectId }) => `${action} ${subjectId}`)).toEqual([]);
  });
});

describe('what stands on an organiser’s page', () => {
  it.each(['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader'])(
    'works for whoever sees it: %s',
    async (role) => {
      const one = named(`${role} here`);
      const paths = guardedPages
        .filter(({ rule }) => allows(crowd, one, rule))
        .map(({ pattern }) => addressOf(pattern, crowd.example) ?? '/');
      const html = await inParallel(paths, (path) => pageAs(one, path));
      const links = [...new Set(html.flatMap(linksOf))].filter((href) => !/^\/(api\/auth|dev)\b/.test(href));
      const broken = await inParallel(links, async (href) => {
        const { status } = await ask(base, one, href);
        return status < 400 ? [] : [`${href}: ${status}`];
      });
      expect(broken.flat(), 'links that fail').toEqual([]);

      const refusing = html.flatMap((text, i) =>
        formsOf(text).flatMap((form) => {
          const door = forms.find(({ id }) => id !== null && id === actionIdOf(form));
          const post = form.method === 'post' && form.action.startsWith('/api/');
          const route = post && guardedRoutes.find((each) => addressOf(each.pattern, crowd.example) === form.action);
          const rule = door?.rule ?? (route ? route.rule : undefined);
          return rule && !allows(crowd, one, rule) ? [`${paths[i]}: ${door?.name ?? form.action}`] : [];
        }),
      );
      expect(refusing, 'forms that would be refused').toEqual([]);
    },
  );
});
