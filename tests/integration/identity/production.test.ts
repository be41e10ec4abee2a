import { expect, it } from 'vitest';

// Production's settings, before anything of ours reads them.
process.env.APP_ENV = 'production';
process.env.APP_URL = 'https://resan.example.se';
process.env.SMTP_URL = 'smtp://127.0.0.1:1';
const { demoSignInAction } = await import('@/features/identity/actions');
const { browserCookie, cookieOptions, sessionCookie } = await import('@/lib/auth/cookies');
const { demoUsers } = await import('@/features/identity/demo-users');
const { testDb } = await import('../../setup/database');

it('has no demo sign-in: 404, even where a demo person exists', async () => {
  const { db } = testDb();
  for (const { email, role } of demoUsers) {
    const grants = { create: { role, conferenceId: null } };
    await db.user.create({ data: { email, emailCanonical: email, roleGrants: grants } });
    const form = new FormData();
    form.set('role', role);
    await expect(demoSignInAction(form)).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
  }
  expect(await db.session.count()).toBe(0);
});

it('gives cookies that only https and this very host see', () => {
  expect([sessionCookie, browserCookie]).toEqual(['__Host-fr_session', '__Host-fr_signin']);
  expect(cookieOptions).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
});
