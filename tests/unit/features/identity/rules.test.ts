import { describe, expect, it } from 'vitest';
import { demoUserFor, demoUsers } from '@/features/identity/demo-users';
import { looksLikeSignInToken, rolesInOrder, signInNotice } from '@/features/identity/rules';
import { demoSignInSchema, fieldsOf, signInLinkSchema } from '@/features/identity/schema';

describe('identity rules', () => {
  it('names roles once, the widest first', () => {
    expect(rolesInOrder([{ role: 'reader' }, { role: 'admin' }, { role: 'reader' }])).toEqual(['admin', 'reader']);
  });

  it.each([
    ['a'.repeat(43), true],
    ['a'.repeat(42), false],
    ['a'.repeat(44), false],
    [`${'a'.repeat(42)}=`, false],
    ['', false],
  ])('knows a token by its form: %s', (text, is) => {
    expect(looksLikeSignInToken(text)).toBe(is);
  });

  it.each([
    [{ sent: '1' }, 'sent'],
    [{ problem: 'link' }, 'linkProblem'],
    [{ problem: 'provider' }, 'providerProblem'],
    [{ problem: 'link', sent: '1' }, 'linkProblem'],
    [{ signedOut: '1' }, 'signedOut'],
    [{ problem: '__proto__' }, null],
    [{ problem: 'constructor' }, null],
    [{ problem: ['link'] }, null],
    [{}, null],
  ])('reads what to say from the address %j', (query, notice) => {
    expect(signInNotice(query)).toBe(notice);
  });

  it('has a demo person for each role', () => {
    for (const user of demoUsers) expect(demoUserFor(user.role)).toBe(user);
  });
});

describe('sign-in schema', () => {
  it('takes an address in any form to its canonical one', () => {
    const parsed = signInLinkSchema.parse({
      email: '  Åsa@Example.SE'.replace('Å', 'A'),
      callbackPath: '//evil.example',
      locale: 'xx',
    });
    expect(parsed).toEqual({ email: 'asa@example.se', callbackPath: '', locale: 'sv' });
  });

  it.each([
    ['', 'emailMissing'],
    ['   ', 'emailMissing'],
    ['x', 'emailWrong'],
    ['"a b"@example.se', 'emailWrong'],
    [`${'a'.repeat(6_000)}@example.se`, 'emailWrong'],
    ['a@b\u0000.se', 'emailWrong'],
  ])('says what is wrong with %j', (email, message) => {
    expect(signInLinkSchema.safeParse({ email }).error?.issues[0]?.message).toBe(message);
  });

  it('reads named fields only', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['email', 'first'],
      ['email', 'second'],
      ['role', 'admin'],
      ['__proto__', 'x'],
      ['userId', 'x'],
    ] as const)
      form.append(name, value);
    expect(fieldsOf(form, ['email', 'locale'])).toEqual({ email: 'first' });
  });

  it('knows no other roles', () => {
    expect(demoSignInSchema.safeParse({ role: 'root' }).success).toBe(false);
  });
});
