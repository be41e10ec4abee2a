import { expect, it, vi } from 'vitest';

vi.hoisted(() => {
  Object.assign(process.env, {
    APP_ENV: 'production',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    APP_URL: 'https://resan.example',
    AUTH_SECRET: 'x'.repeat(40),
    SMTP_URL: 'smtp://127.0.0.1:1',
  });
});
const { GET: getMailJson } = await import('@/app/dev/mail.json/route');
const { GET: getHtml } = await import('@/app/dev/mail/[id]/html/route');
const { GET: getAttachment } = await import('@/app/dev/mail/[id]/attachments/[index]/route');
const loaders = await import('@/features/mail/loaders');

it.each([
  ['the mailbox', () => loaders.loadDevMails(null)],
  ['one mail', () => loaders.loadDevMail('0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a01')],
  ['the previews', () => loaders.loadMailPreviews()],
])('%s does not exist in production, and asks no database', async (_name, load) => {
  await expect(load()).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
});

const request = new Request('https://resan.example/dev/mail');
const id = '0b8e2c55-6a0e-4f0e-8b3f-6a1d7e0f1a01';

it.each([
  ['/dev/mail.json', () => getMailJson(request, undefined)],
  ['/dev/mail/…/html', () => getHtml(request, { params: Promise.resolve({ id }) })],
  ['/dev/mail/…/attachments/0', () => getAttachment(request, { params: Promise.resolve({ id, index: '0' }) })],
])('%s answers 404 in production', async (_name, get) => {
  expect((await get()).status).toBe(404);
});
