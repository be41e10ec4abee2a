import { Text } from '@react-email/components';
import { Action } from '@/emails/parts/action';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import type { SignInLinkMail } from '@/emails/props';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: 'Logga in på Förbättringsresan',
    title: 'Logga in',
    hello: 'Hej! Här är länken som du bad om för att logga in.',
    button: 'Fortsätt till inloggningen',
    alternative: 'Fungerar inte knappen? Kopiera den här länken till samma webbläsare:',
    limits: (minutes: number) =>
      `Länken gäller i ${minutes} minuter och kan användas en gång. Öppna den i samma webbläsare som du bad om den i.`,
    footer: (contact: string) =>
      `Bad du inte om att logga in? Då kan du strunta i det här mejlet: ingen kommer in utan länken. Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    subject: 'Sign in to Förbättringsresan',
    title: 'Sign in',
    hello: 'Hello! Here is the link you asked for to sign in.',
    button: 'Continue to sign in',
    alternative: 'Does the button not work? Copy this link to the same browser:',
    limits: (minutes: number) =>
      `The link is valid for ${minutes} minutes and can be used once. Open it in the same browser you asked for it in.`,
    footer: (contact: string) =>
      `Did you not ask to sign in? Then you can ignore this message: nobody gets in without the link. Questions? Contact us: ${contact}.`,
  },
} as const;

export function subject(_props: SignInLinkMail, locale: Locale): string {
  return texts[locale].subject;
}

/** A short-lived link; the page behind it signs in by POST, so that a mail scanner cannot use it up. */
export function SignInLink({ locale, url, expiresInMinutes }: SignInLinkMail & { locale: Locale }) {
  const t = texts[locale];
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={t.limits(expiresInMinutes)}
      footer={t.footer(env.CONTACT_EMAIL)}
    >
      <Text style={paragraph}>{t.hello}</Text>
      <Action href={url} label={t.button} alternative={t.alternative} />
      <Text style={paragraph}>{t.limits(expiresInMinutes)}</Text>
    </MailLayout>
  );
}

SignInLink.PreviewProps = {
  url: 'https://forbattringsresan.example/logga-in/exempel',
  expiresInMinutes: 15,
} satisfies SignInLinkMail;
