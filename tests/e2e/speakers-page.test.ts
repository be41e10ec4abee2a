import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { OpenConference } from '../factories/conference';
import { hugePng, pdf, photoWithPlace, pptx } from '../factories/files';
import { expectNoAxeViolations, openPage } from '../setup/browser';
import { expectNoSidewaysScroll, mailsTo } from '../setup/registration-page';
import { db } from '../setup/served-data';

const { openConference } = await import('../factories/conference');
const { personWith } = await import('../factories/people');
const { askedSpeaker, speakerAt } = await import('../factories/speaker');
const { mailChosen } = await import('@/features/speaker/invitation-commands');

const base = inject('baseUrl');
const canary = 'ALLERGI-KANARIE-7731';
const phone = { width: 360, height: 740 };
let here: OpenConference;
let draft: OpenConference;

beforeAll(async () => {
  here = await openConference(db);
  draft = await openConference(db, { conference: { state: 'draft' } });
});

const part = (page: Page, name: string) => page.locator(`section#${name}`);
const said = (page: Page, name: string) =>
  part(page, name).locator('[role=status], [role=alert]').filter({ hasText: /\S/ });

/** Fills in and sends one part, and waits until it says what was done. */
async function save(page: Page, name: string, button: string, text: RegExp): Promise<void> {
  await part(page, name).getByRole('button', { name: button, exact: true }).click();
  await said(page, name).filter({ hasText: text }).waitFor();
}

async function upload(
  page: Page,
  name: 'photo' | 'presentation',
  file: { name: string; buffer: Buffer },
  text: RegExp,
) {
  await part(page, name)
    .locator('input[type=file]')
    .setInputFiles({ ...file, mimeType: 'application/octet-stream' });
  await part(page, name).locator('form[enctype] button').click();
  await said(page, name).filter({ hasText: text }).waitFor();
}

/** The whole page, part by part, as on a phone. */
async function fillWholePage(page: Page): Promise<void> {
  await save(page, 'answer', 'Ja, jag kommer', /svarat ja/);
  await part(page, 'profile').getByLabel('Titel på svenska').fill('Socialsekreterare');
  await part(page, 'profile')
    .getByLabel('Några rader om dig på svenska')
    .fill('Jag skriver planer som barn vill läsa.');
  await save(page, 'profile', 'Spara om mig', /Sparat/);
  await upload(
    page,
    'photo',
    { name: 'x.png', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    /ingen bild som vi kan ta emot/,
  );
  await upload(page, 'photo', { name: 'stor.png', buffer: hugePng() }, /för många bildpunkter/);
  await upload(page, 'photo', { name: 'jag.jpg', buffer: await photoWithPlace(600, 400) }, /Bilden är på plats/);
  await upload(page, 'presentation', { name: 'bilder.pdf', buffer: Buffer.from('MZ') }, /ingen presentation/);
  await upload(page, 'presentation', { name: 'Mina bilder.key', buffer: pptx }, /Presentationen är lämnad/);
  await part(page, 'times').getByLabel('Från').fill('09:00');
  await part(page, 'times').getByLabel('Till').fill('08:00');
  await part(page, 'times').getByRole('button', { name: 'Lägg till tiden' }).click();
  await part(page, 'times').locator('#times-to-error').waitFor();
  await part(page, 'times').getByLabel('Till').fill('10:30');
  await save(page, 'times', 'Lägg till tiden', /Tiden är sparad/);
  await part(page, 'technical').getByLabel('Vad behöver du i lokalen?').fill('Ljud från datorn');
  await save(page, 'technical', 'Spara teknik', /Sparat/);
  await part(page, 'needs').getByLabel('Mat').fill(canary);
  await save(page, 'needs', 'Spara mat och tillgänglighet', /krypterat/);
  await part(page, 'consents').getByLabel('Att mitt namn, min text och min bild publiceras').check();
  await save(page, 'consents', 'Spara det jag går med på', /gäller från nu/);
}

async function linkFromMail(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  return /\/talarsida\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? expect.fail('no link in the mail');
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the speaker’s page on a phone, %s', (_how, javaScript) => {
  it('opens by the mail’s link and takes everything; publishing withdrawn takes the photo from the public', async () => {
    const { speakerId, email, slug } = await speakerAt(db, draft, { name: 'Åsa Öberg' });
    const { actor } = await personWith(db, ['organiser', draft.id]);
    await mailChosen(
      { conferenceId: draft.id, wish: 'invite', speakerIds: [speakerId] },
      { actor, requestId: 'test', now: new Date() },
    );
    const page = await openPage({ viewport: phone, javaScript });
    const link = await linkFromMail(email);
    await page.goto(link);
    expect(await page.textContent('h1')).toBe('Talare i Luleå');
    expect(await page.locator('#answer').textContent()).toContain('Kommer du?');
    await fillWholePage(page);
    await page.goto(link);
    expect(await page.content()).not.toContain('KANARIE');
    const photo = await db.storedFile.findFirstOrThrow({ where: { speakerId, kind: 'photo' } });
    const shown = await fetch(`${base}/api/photos/${photo.id}`);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/webp',
      'nosniff',
    ]);
    const etag = shown.headers.get('etag') ?? '';
    expect((await fetch(`${base}/api/photos/${photo.id}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await part(page, 'consents').getByLabel('Att mitt namn, min text och min bild publiceras').uncheck();
    await save(page, 'consents', 'Spara det jag går med på', /gäller från nu/);
    expect((await fetch(`${base}/api/photos/${photo.id}`, { headers: { 'if-none-match': etag } })).status).toBe(404);
    const invitation = await db.speakerInvitation.findFirstOrThrow({
      where: { speakerId },
      include: { absences: true, files: true },
    });
    expect([invitation.state, invitation.technicalNeeds, invitation.absences.length]).toEqual([
      'confirmed',
      'Ljud från datorn',
      1,
    ]);
    expect(invitation.files.map(({ fileName }) => fileName)).toEqual(['Mina bilder.pptx']);
    expect((await db.speaker.findUniqueOrThrow({ where: { slug } })).titleSv).toBe('Socialsekreterare');
    await save(page, 'presentation', 'Ta bort presentationen', /borttagen/);
    await save(page, 'times', 'Ta bort 9.00–10.30', /borttagen/);
    await save(page, 'answer', 'Jag kan inte komma längre', /tackat nej/);
    expect(await part(page, 'photo').count()).toBe(0);
  });
});

describe.each([
  ['sv', '/talarsida/', 320],
  ['en', '/en/speaker/', 1280],
] as const)('in %s at %s%i px', (locale, path, width) => {
  it('every state is clean for axe and fits the screen', async () => {
    const states = [
      await askedSpeaker(db, here),
      await askedSpeaker(db, here, { bioSv: 'Gammal', changes: { create: { wished: { bioSv: 'Ny' } } } } as object, {
        state: 'confirmed',
      }),
      await askedSpeaker(db, here, {}, { state: 'declined' }),
    ];
    const page = await openPage({ locale, viewport: { width, height: 900 } });
    for (const { token } of states) {
      for (const query of ['', '?klart=consents', '?fel=photo.tooManyPixels']) {
        await page.goto(`${path}${token}${query}`);
        await page.waitForSelector('h1');
        await expectNoAxeViolations(page);
        await expectNoSidewaysScroll(page);
      }
    }
    const unknown = await page.goto(`${path}${'x'.repeat(43)}`);
    expect(unknown?.status()).toBe(404);
    await page.waitForSelector('h1');
    await expectNoAxeViolations(page);
  });
});

describe('the link', () => {
  it('changes nothing on GET and HEAD, leaves no referrer, and is in no log (trust line 34)', async () => {
    const asked = await askedSpeaker(db, here);
    const before = await db.speakerInvitation.findUniqueOrThrow({ where: { id: asked.invitationId } });
    for (const method of ['HEAD', 'GET', 'GET', 'GET']) {
      const answer = await fetch(`${base}/talarsida/${asked.token}?answer=confirmed`, { method });
      expect([answer.status, answer.headers.get('cache-control')?.includes('no-store')]).toEqual([200, true]);
    }
    expect(await db.speakerInvitation.findUniqueOrThrow({ where: { id: asked.invitationId } })).toEqual(before);
    expect(await db.auditEvent.count({ where: { subjectId: asked.invitationId } })).toBe(0);
    const html = await (await fetch(`${base}/talarsida/${asked.token}`)).text();
    expect(html).toContain('<meta name="referrer" content="same-origin"/>');
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(inject('webLog'), 'utf8')).not.toContain(asked.token);
  });

  it('revoked, unknown and malformed look the same', async () => {
    const asked = await askedSpeaker(db, here, {}, { state: 'revoked' });
    const text = async (token: string) => {
      const answer = await fetch(`${base}/talarsida/${token}`);
      return [answer.status, /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1]];
    };
    const answers = await Promise.all([asked.token, 'y'.repeat(43), 'kort', 'z'.repeat(300)].map(text));
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  it('gives its own files and nobody else’s; other sites cannot post', async () => {
    const [one, other] = [await askedSpeaker(db, here), await askedSpeaker(db, here)];
    const post = (token: string, headers: Record<string, string>) => {
      const form = new FormData();
      form.set('file', new File([pdf], '"><script>.pdf'));
      return fetch(`${base}/api/uploads/speaker/${token}/presentation`, {
        method: 'POST',
        body: form,
        headers,
        redirect: 'manual',
      });
    };
    expect((await post(one.token, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('x'.repeat(43), {})).status).toBe(404);
    const answer = await post(one.token, {});
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/talarsida/${one.token}?klart=presentation#presentation`,
    ]);
    const { id } = await db.storedFile.findFirstOrThrow({ where: { invitationId: one.invitationId } });
    const file = await fetch(`${base}/api/speaker/${one.token}/files/${id}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w ]+\.pdf"; filename\*=/);
    expect([file.status, file.headers.get('x-content-type-options'), file.headers.get('content-type')]).toEqual([
      200,
      'nosniff',
      'application/pdf',
    ]);
    expect((await fetch(`${base}/api/speaker/${other.token}/files/${id}`)).status).toBe(404);
    expect((await fetch(`${base}/api/photos/${id}`)).status).toBe(404);
    expect((await fetch(`${base}/api/organiser/speaker-files/${id}`)).status).toBe(404);
  });
});
