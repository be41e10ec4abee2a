import { z } from 'zod';
import { safePath } from '@/lib/auth/safe-path';
import { canonicalEmail } from '@/lib/email-address';

const locale = z.enum(['sv', 'en']).catch('sv');
/** Where to go afterwards; '' where nothing usable was asked for. */
const callbackPath = z.unknown().transform((value) => safePath(value, ''));

/** The sign-in form. The message is a key under `signIn.errors`. */
export const signInLinkSchema = z.object({
  email: z
    .string({ error: 'emailMissing' })
    .max(5_000, 'emailWrong')
    .refine((text) => text.trim() !== '', { error: 'emailMissing', abort: true })
    .transform((text, context) => {
      const canonical = canonicalEmail(text);
      if (canonical === null) context.addIssue({ code: 'custom', message: 'emailWrong' });
      return canonical ?? '';
    }),
  callbackPath,
  locale,
});

export const linkUseSchema = z.object({ token: z.string().catch(''), locale });

export const demoSignInSchema = z.object({
  role: z.enum(['admin', 'organiser', 'programme', 'registration_desk', 'finance', 'care', 'reader']),
  callbackPath,
  locale,
});

export const signOutSchema = z.object({ locale });

/** The first value of each named field, and nothing else that a form may hold. */
export function fieldsOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
