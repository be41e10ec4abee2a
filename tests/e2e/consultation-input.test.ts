// Written input: two editors of one organisation write the same card, put their texts together, hand in and get a receipt; the organisers
// see nothing before that.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Invited, OpenConsultation, Person } from '../factories/consultation';
import { expectNoAxeViolations, openPage, type PageOptions, takePageComplaints } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { invitedOrganisation, openConsultation, representativeOf, submittedCard } = await import(
  '../factories/consultation'
);
const { personWith } = await import('../factories/people');

const base = inject('baseUrl');
const phone = { width: 320, height: 740 };
const canary = 'UTKAST-KANARIE-4711';
let here: OpenConsultation;

beforeAll(async () => {
  here = await openConsultation(db);
});

type Desk = { invited: Invited; anna: Person; bo: Person };

async function desk(): Promise<Desk> {
  const invited = await invitedOrganisation(db, here);
  return {
    invited,
    anna: await representativeOf(db, invited, { name: 'Anna Ansvarig' }),
    bo: await representativeOf(db, invited, { name: 'Bo Byrå' }),
  };
}

async function opened(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(path);
  return page;
}

async function organiserAt(path: string, options?: PageOptions): Promise<Page> {
  const { sessionToken } = await personWith(db, ['organiser', null]);
  const page = await openPage(options);
  await page.context().addCookies([{ name: 'fr_session', value: sessionToken, url: base }]);
  await page.goto(path);
  return page;
}

const isSaved = (page: Page, state = 'saved') => page.locator(`[data-save=${state}]`).waitFor();
const clean = async (page: Page) => {
  await page.waitForSelector('h1');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
};

describe('two editors', () => {
  it('trust 84, 85: write at once, choose between their texts, hand in and get a receipt', async () => {
    const { invited, anna, bo } = await desk();
    const list = `/ombud/${anna.token}/inspel`;
    const first = await opened(list, { viewport: phone });
    await clean(first);
    await first.getByRole('button', { name: 'Skriv ett nytt kort' }).click();
    await first.waitForURL(/inspel\/[0-9a-f-]{36}/);
    const card = first.url().split('/').at(-1) as string;
    await first.getByLabel('Vem riktar sig kortet till?').fill('regeringen');
    await first.getByLabel('Vad föreslår ni?', { exact: true }).fill('En längsta väntetid.');
    await first.getByLabel('Vad är problemet?', { exact: true }).fill('Barn får vänta.');
    await isSaved(first);

    const second = await opened(`/ombud/${bo.token}/inspel/${card}`);
    expect(await second.getByLabel('Vad är problemet?', { exact: true }).inputValue()).toBe('Barn får vänta.');
    await second.getByLabel('Vad är problemet?', { exact: true }).fill('Barn får vänta i månader.');
    await isSaved(second);
    await first.getByLabel('Vad är problemet?', { exact: true }).fill('Barn får vänta för länge.');
    await isSaved(first, 'conflict');
    await first.getByText('Bo Byrå har sparat medan du skrev').waitFor();
    expect(takePageComplaints().every((text) => text.includes('409'))).toBe(true);
    expect(await first.getByLabel('Vad är problemet?', { exact: true }).inputValue()).toBe('Barn får vänta för länge.');
    await clean(first);
    await first.getByRole('button', { name: 'Lägg till efter min text' }).click();
    await first.getByRole('button', { name: 'Spara det som står i fälten' }).click();
    await isSaved(first);
    const stored = await db.inputCard.findUniqueOrThrow({ where: { id: card }, include: { revisions: true } });
    expect(stored.problem).toBe('Barn får vänta för länge.\n\nBarn får vänta i månader.');
    expect(stored.revisions).toHaveLength(stored.revision);

    await first.goto(list);
    await first.getByRole('button', { name: 'Lämna in inspelet' }).click();
    await first.waitForURL(/kvitton\/1$/);
    expect(await first.textContent('h1')).toBe('Kvitto på inspel');
    await clean(first);
    const { sha256 } = await db.inputSubmission.findFirstOrThrow({ where: { invitationId: invited.id } });
    expect(await first.textContent('main')).toContain(sha256);
    const [mail] = await mailsTo(anna.email);
    expect(mail?.text).toContain(sha256);
    expect((await mailsTo(invited.email))[0]?.text).not.toMatch(/\/ombud\//);
  });
});

describe('without JavaScript', () => {
  it('trust 56, 84: saves by its button, shows the other’s text, takes back a version and hands in', async () => {
    const { invited, anna, bo } = await desk();
    const page = await opened(`/ombud/${anna.token}/inspel`, { javaScript: false, viewport: phone });
    await page.getByRole('button', { name: 'Skriv ett nytt kort' }).click();
    const { id: card } = await db.inputCard.findFirstOrThrow({ where: { invitationId: invited.id } });
    const path = `/ombud/${anna.token}/inspel/${card}`;
    const other = await opened(`/ombud/${bo.token}/inspel/${card}`, { javaScript: false });
    await page.goto(path);
    await other.getByLabel('Vad är problemet?', { exact: true }).fill('Bos text');
    await other.getByRole('button', { name: 'Spara kortet' }).click();
    await other.getByText('Kortet är sparat.').waitFor();
    await page.getByLabel('Vad är problemet?', { exact: true }).fill('En pojke 9 år fick vänta. 850709-9805');
    await page.getByLabel('Vad föreslår ni?', { exact: true }).fill('Korta väntan.');
    await page.getByLabel('Vem riktar sig kortet till?').fill('regeringen');
    await page.getByRole('button', { name: 'Spara kortet' }).click();
    await page.getByText('Bo Byrå har sparat kortet medan du skrev').waitFor();
    expect(await page.getByRole('region', { name: /Den andras text: Vad är problemet/ }).textContent()).toContain(
      'Bos text',
    );
    expect(await page.getByLabel('Vad är problemet?', { exact: true }).inputValue()).toContain('En pojke 9 år');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Spara det som står i fälten' }).click();
    await page.getByText('Kortet är sparat.').waitFor();
    await page.goto(`${path}?version=2#versions`);
    await page.getByRole('button', { name: 'Ta tillbaka version 2' }).waitFor();
    await page.goto(`/ombud/${anna.token}/inspel`);
    await page.getByRole('button', { name: 'Lämna in inspelet' }).click();
    await page.locator('#hasRead-error').waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByLabel(/Jag har läst texterna/).check();
    await page.getByRole('button', { name: 'Lämna in inspelet' }).click();
    await page.getByText('En pojke 9 år fick vänta. [personnummer]').first().waitFor();
    expect(page.url()).toMatch(/kvitton\/1$/);
  });
});

describe('the organisers', () => {
  it('see, search and take out what was handed in, and nothing of a draft (trust 50, 53)', async () => {
    const { invited } = await desk();
    await submittedCard(db, here, invited, { problem: canary, proposal: canary });
    await db.inputCard.create({
      data: {
        consultationId: here.id,
        invitationId: invited.id,
        questionId: here.questionIds[0] as string,
        problem: canary,
        secretPart: canary,
        mayBeSecret: true,
        revisions: { create: { revision: 1, content: { problem: canary } } },
      },
    });
    const page = await organiserAt(`/arrangor/samrad/${here.slug}`, { viewport: phone });
    const links = await page
      .locator('main nav a, nav[aria-label] a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const own = links.filter((href) => href.includes(here.slug));
    expect(own.length).toBeGreaterThan(5);
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const read = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`${base}${path}`, { headers: { cookie, ...headers } })).text();
    for (const path of [
      ...new Set(own),
      `/arrangor/samrad/${here.slug}/placering`,
      `/arrangor/samrad/${here.slug}/vad-hande`,
    ]) {
      expect(await read(path), path).not.toContain(canary);
      expect(await read(path, { rsc: '1' }), path).not.toContain(canary);
    }
    const file = await read(`/api/organiser/consultations/${here.slug}/input.csv?locale=sv`);
    expect(file).toContain('Nummer;Version;Organisation');
    expect(file).not.toContain(canary);
    await page.goto(`/arrangor/samrad/${here.slug}/inspel`);
    await clean(page);
    await page.locator('#q').fill('100 % _');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await page.getByText('Inga kort stämmer med sökningen').waitFor();
    await clean(page);
    await page.goto(`/arrangor/samrad/${here.slug}/inspel`);
    await page
      .getByRole('link', { name: /Förslag \d/ })
      .first()
      .click();
    await page.waitForURL(/inspel\/[0-9a-f-]{36}/);
    await clean(page);
    expect(await page.content()).not.toContain(canary);
  });

  it('write in what came by letter, and the organisation gets a receipt', async () => {
    const { invited } = await desk();
    const page = await organiserAt(`/arrangor/samrad/${here.slug}/inspel`);
    await page.getByText('Skriv in inspel som kom på annat sätt').click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Registrera inspelet' }) });
    await form.getByLabel('Organisation', { exact: true }).selectOption(invited.id);
    await form.getByLabel('Hur kom det?').selectOption('letter');
    await form.getByLabel('Vem lämnade det?').fill('Registratorn');
    await form.getByLabel('Vem riktar sig kortet till?').fill('regeringen');
    await form.getByLabel('Vad föreslår ni?', { exact: true }).fill('Förslag i ett brev');
    await page.getByRole('button', { name: 'Registrera inspelet' }).click();
    await page.locator('#problem-error').waitFor();
    await clean(page);
    expect(await form.getByLabel('Vad föreslår ni?', { exact: true }).inputValue()).toBe('Förslag i ett brev');
    await form.getByLabel('Vad är problemet?', { exact: true }).fill('Problem i ett brev');
    await page.getByRole('button', { name: 'Registrera inspelet' }).click();
    await page.waitForURL(/inspel\/[0-9a-f-]{36}/);
    await page.getByText('genom Brev').waitFor();
    expect((await mailsTo(invited.email))[0]?.subject).toMatch(/^Kvitto \d+ på inspel/);
  });
});

describe.each([
  ['sv', '/ombud/', 'inspel', 320],
  ['en', '/en/representative/', 'input', 1280],
] as const)('in %s', (locale, path, part, width) => {
  it('every state is clean and fits the screen; a stranger gets the neutral page', async () => {
    const { invited, anna } = await desk();
    const { id } = await submittedCard(db, here, invited);
    await db.inputCardRevision.create({ data: { cardId: id, revision: 1, content: {}, representativeId: anna.id } });
    const reader = await representativeOf(db, invited, { isEditor: false });
    const page = await openPage({ locale, viewport: { width, height: 900 } });
    for (const address of [
      `${anna.token}/${part}`,
      `${anna.token}/${part}/${id}?version=1`,
      `${reader.token}/${part}`,
    ]) {
      await page.goto(`${path}${address}`);
      await clean(page);
    }
    for (const address of [`${reader.token}/${part}/${id}`, `${(await desk()).anna.token}/${part}/${id}`])
      expect((await fetch(`${base}${path}${address}`)).status).toBe(404);
  });
});

describe('POST /api/representative/[token]/cards/[card]', () => {
  it('trust 43, 44, 51, 57: refuses other origins, strangers, other types, huge bodies and more fields', async () => {
    const { invited, anna } = await desk();
    const { id } = await submittedCard(db, here, invited);
    const url = (token: string, card = id) => `${base}/api/representative/${token}/cards/${card}`;
    const post = async (to: string, body: string, headers: Record<string, string> = {}) =>
      (await fetch(to, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })).status;
    const foreign = (await desk()).anna.token;
    const fields = {
      questionId: here.questionIds[0],
      level: 'national',
      addressee: '',
      problem: 'A',
      proposal: '',
      evidenceUrl: '',
      contribution: '',
      ownCaseNumber: '',
      decidedBy: '',
      mayBeSecret: '',
      secretPart: '',
    };
    const body = JSON.stringify({ ...fields, revision: '1' });
    expect([
      await post(url(anna.token), body, { origin: 'https://evil.example' }),
      await post(url('x'.repeat(43)), body),
      await post(url(foreign), body),
      await post(url(anna.token, 'inte-ett-id'), body),
      await post(url(anna.token), body, { 'content-type': 'text/plain' }),
      await post(url(anna.token), JSON.stringify({ ...fields, problem: 'x'.repeat(70_000) })),
      await post(url(anna.token), '{'),
      await post(url(anna.token), JSON.stringify({ ...fields, revision: '1', state: 'submitted' })),
      await post(url(anna.token), body),
      await post(url(anna.token), JSON.stringify({ ...fields, problem: 'B', revision: '1' })),
    ]).toEqual([403, 404, 404, 404, 415, 413, 400, 422, 200, 409]);
  });
});
