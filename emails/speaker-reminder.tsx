import { Section, Text } from '@react-email/components';
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
    title: 'En påminnelse',
    missing: {
      answer: 'Svar: kommer du, ja eller nej?',
      bio: 'Några rader om dig',
      photo: 'En bild på dig',
      presentation: 'Din presentation, om du ska visa någon',
      consents: 'Om du går med på att visas i sändning, publiceras och spelas in',
    },
    action: 'Öppna din sida',
    link: 'Länken i det här mejlet ersätter dem du har fått tidigare.',
    alternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    footer: (contact: string) =>
      `Du får det här för att du står på programmet. Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    title: 'A reminder',
    missing: {
      answer: 'Your answer: will you come, yes or no?',
      bio: 'A few lines about you',
      photo: 'A photo of you',
      presentation: 'Your presentation, if you will show one',
      consents: 'Whether you agree to be streamed, published and recorded',
    },
    action: 'Open your page',
    link: 'The link in this mail replaces those you have received before.',
    alternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    footer: (contact: string) =>
      `You receive this because you are on the programme. Questions? Contact us: ${contact}.`,
  },
} as const;

export function subject({ words, ...mail }: SpeakerMail & Worded, locale: Locale): string {
  const { subject: source } = words ?? builtInWords['speaker-reminder'].words[locale];
  return fillLine(source, byName(speakerValues(mail, locale)));
}

/** What is still missing, and the way to hand it in. */
export function SpeakerReminder({ locale, words, ...mail }: SpeakerMail & Worded & { locale: Locale }) {
  const t = texts[locale];
  const own = words ?? builtInWords['speaker-reminder'].words[locale];
  const values = speakerValues(mail, locale);
  const contact = [mail.conference.contactEmail ?? env.CONTACT_EMAIL, mail.conference.contactPhone].filter(Boolean);
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={conferenceTitle(mail.conference, locale)}
      footer={t.footer(contact.join(', '))}
    >
      <Written source={own.opening} values={values} />
      <Section>
        {mail.missing.map((what) => (
          <Text key={what} style={{ ...paragraph, margin: '0 0 6px' }}>
            • {t.missing[what]}
          </Text>
        ))}
      </Section>
      <Action href={mail.url} label={t.action} alternative={t.alternative} />
      <Text style={paragraph}>{t.link}</Text>
      <SpeakerDay mail={mail} locale={locale} />
      <Written source={own.closing} values={values} />
    </MailLayout>
  );
}

SpeakerReminder.PreviewProps = previewSpeaker;
