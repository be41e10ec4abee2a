import { Text } from '@react-email/components';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { conferenceTitle, contactOf, dayAndTimes, titleWithDay } from '@/emails/parts/words';
import { previewRegistration } from '@/emails/previews';
import type { RegistrationMail } from '@/emails/props';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (what: string) => `Anmälan till ${what} har fått en annan e-postadress`,
    title: 'Anmälan har fått en annan adress',
    hello: (name: string, what: string) =>
      `Hej! ${name} är anmäld till ${what}. Anmälan hörde till den här e-postadressen, men en arrangör har rättat adressen. Mejl om anmälan går nu till den nya, och länken i tidigare mejl gäller inte längre.`,
    when: 'När',
    reference: 'Bokningsnummer',
    calendar: 'Öppna kalenderfilen i mejlet, konferens.ics, om dagen ska bort ur den här kalendern.',
    footer: (contact: string) => `Skulle adressen inte ha ändrats? Hör av dig: ${contact}.`,
  },
  en: {
    subject: (what: string) => `The registration for ${what} has another e-mail address`,
    title: 'The registration has another address',
    hello: (name: string, what: string) =>
      `Hello! ${name} is registered for ${what}. The registration belonged to this e-mail address, but an organiser has corrected it. Messages about it now go to the new address, and the link in earlier messages no longer works.`,
    when: 'When',
    reference: 'Reference',
    calendar: 'Open the attached calendar file, konferens.ics, if the day should leave this calendar.',
    footer: (contact: string) => `Should the address not have been changed? Contact us: ${contact}.`,
  },
} as const;

export function subject(props: RegistrationMail, locale: Locale): string {
  return texts[locale].subject(titleWithDay(props.conference, locale));
}

/** To the address that a registration had: what happened, and whom to ask. The new address is not said. */
export function RegistrationAddressChanged({ locale, ...mail }: RegistrationMail & { locale: Locale }) {
  const t = texts[locale];
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={dayAndTimes(mail.conference, locale)}
      footer={t.footer(contactOf(mail.conference, locale))}
    >
      <Text style={paragraph}>{t.hello(mail.name, conferenceTitle(mail.conference, locale))}</Text>
      <Facts
        facts={[
          [t.when, dayAndTimes(mail.conference, locale)],
          [t.reference, mail.reference],
        ]}
      />
      <Text style={{ ...paragraph, margin: '20px 0 16px' }}>{t.calendar}</Text>
    </MailLayout>
  );
}

RegistrationAddressChanged.PreviewProps = { ...previewRegistration, manageUrl: null } satisfies RegistrationMail;
