import 'server-only';
import { notFound } from 'next/navigation';
import { previewProps, renderMail, type TemplateName, templateNames } from '@/emails/render-mail';
import { env, isDemo } from '@/lib/env';
import type { Locale } from '@/lib/time';
import { getDevMail, listDevMails } from './queries';
import type { DevMailMessage } from './types';

/** The demo's mailbox does not exist in production. */
function demoOnly(): void {
  if (!isDemo) notFound();
}

/** @param to one address, or nothing for everybody's. */
export async function loadDevMails(to: string | null): Promise<DevMailMessage[]> {
  demoOnly();
  return listDevMails(to === '' ? null : to);
}

export async function loadDevMail(id: string): Promise<DevMailMessage> {
  demoOnly();
  return (await getDevMail(id)) ?? notFound();
}

export type MailPreview = { template: TemplateName; locale: Locale; subject: string; html: string; text: string };

/** Every message in both languages, made of its template's own preview props. */
export async function loadMailPreviews(): Promise<MailPreview[]> {
  demoOnly();
  const frame = { toEmail: 'maria.exempelsson@example.com', from: env.MAIL_FROM, writtenAt: new Date() };
  const each = templateNames.flatMap((template) => (['sv', 'en'] as const).map((locale) => ({ template, locale })));
  return Promise.all(
    each.map(async ({ template, locale }) => {
      const { subject, html, text } = await renderMail(template, previewProps[template], { ...frame, locale });
      return { template, locale, subject, html, text };
    }),
  );
}
