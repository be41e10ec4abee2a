import { Text } from '@react-email/components';
import { Action } from '@/emails/parts/action';
import { MailLayout } from '@/emails/parts/layout';
import { SpeakerDay } from '@/emails/parts/speaker-day';
import { paragraph } from '@/emails/parts/style';
import { conferenceTitle } from '@/emails/parts/words';
import { Written } from '@/emails/parts/written';
import { byName } from '@/emails/placeholder-names';
import type { Worded } from '@/emails/registration-values';
import { previewSpeaker, type SpeakerMail } from '@/emails/speaker-props';
import { speakerValues } from '@/emails/speaker-values';
import { builtInWords } from '@/emails/template-words';
import { env } from '@/lib/env';
import { fillLine } from '@/lib/placeholders';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subjectRenewed: (what: string) => `Ny länk till din sida som talare: ${what}`,
    title: 'Vi vill gärna att du medverkar',
    titleRenewed: 'Din nya länk',
    hello: (name: string) => `Hej ${name}!`,
    renewed: (what: string) =>
      `Här är en ny länk till din sida som talare på ${what}. Den gamla länken fungerar inte längre.`,
    page: 'På din egen sida svarar du ja eller nej, skriver några rader om dig själv och lämnar bild och presentation. Du behöver inget konto. Du kan ändra dina svar efteråt.',
    action: 'Öppna din sida',
    alternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    footer: (contact: string) =>
      `Du får det här för att du står på programmet. Undrar du något, eller vill du inte vara med? Hör av dig: ${contact}.`,
  },
  en: {
    subjectRenewed: (what: string) => `New link to your speaker page: ${what}`,
    title: 'We would like you to take part',
    titleRenewed: 'Your new link',
    hello: (name: string) => `Hello ${name},`,
    renewed: (what: string) => `Here is a new link to your speaker page for ${what}. The old link no longer works.`,
    page: 'On your own page you answer yes or no, write a few lines about yourself and hand in a photo and a presentation. You need no account. You can change your answers later.',
    action: 'Open your page',
    alternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    footer: (contact: string) =>
      `You receive this because you are on the programme. Questions, or would you rather not take part? Contact us: ${contact}.`,
  },
} as const;

export function subject({ words, ...mail }: SpeakerMail & Worded, locale: Locale): string {
  if (mail.isRenewed) return texts[locale].subjectRenewed(conferenceTitle(mail.conference, locale));
  const { subject: source } = words ?? builtInWords['speaker-invitation'].words[locale];
  return fillLine(source, byName(speakerValues(mail, locale)));
}

/** Asks somebody to speak, with the link to their own page; or carries a new link. */
export function SpeakerInvitation({ locale, words, ...mail }: SpeakerMail & Worded & { locale: Locale }) {
  const t = texts[locale];
  const what = conferenceTitle(mail.conference, locale);
  const own = words ?? builtInWords['speaker-invitation'].words[locale];
  const values = speakerValues(mail, locale);
  return (
    <MailLayout
      locale={locale}
      title={mail.isRenewed ? t.titleRenewed : t.title}
      preview={mail.isRenewed ? t.renewed(what) : what}
      footer={t.footer(contactOf(mail))}
    >
      {mail.isRenewed ? (
        <>
          <Text style={paragraph}>{t.hello(mail.name)}</Text>
          <Text style={paragraph}>{t.renewed(what)}</Text>
        </>
      ) : (
        <Written source={own.opening} values={values} />
      )}
      <SpeakerDay mail={mail} locale={locale} />
      <Text style={paragraph}>{t.page}</Text>
      <Action href={mail.url} label={t.action} alternative={t.alternative} />
      {mail.isRenewed ? null : <Written source={own.closing} values={values} />}
    </MailLayout>
  );
}

function contactOf({ conference }: SpeakerMail): string {
  return [conference.contactEmail ?? env.CONTACT_EMAIL, conference.contactPhone].filter(Boolean).join(', ');
}

SpeakerInvitation.PreviewProps = previewSpeaker;
