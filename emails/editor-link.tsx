import { Text } from '@react-email/components';
import { type EditorLinkMail, type EditorWaitingMail, type MoreTimeMail, previewAnswer } from '@/emails/answer-props';
import { Action } from '@/emails/parts/action';
import { answerWords } from '@/emails/parts/answer-words';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { formatDateTime, type Locale } from '@/lib/time';

const texts = {
  sv: {
    link: {
      subject: (organisation: string, what: string) => `Skriv inspel för ${organisation}: ${what}`,
      title: 'Din länk för att skriva inspel',
      text: (organisation: string) =>
        `Här skriver du inspel tillsammans med dina kollegor på ${organisation}. Inget av ett utkast syns för arrangören förrän ni lämnar in det.`,
      action: 'Skriv inspel',
    },
    waiting: {
      subject: (name: string, organisation: string) => `${name} vill skriva inspel för ${organisation}`,
      title: 'Får en kollega skriva inspel?',
      text: (name: string, email: string) =>
        `${name} (${email}) vill skriva inspel och kommer då att se era utkast. Känner du inte till det, gör ingenting: personen släpps inte in förrän du har godkänt.`,
      action: 'Öppna din sida och godkänn',
    },
    time: {
      subject: { asked: 'Ni har bett om mer tid', withdrawn: 'Ni behöver inte längre mer tid' },
      text: {
        asked: (by: string, until: string) =>
          `${by} har bett om att få svara senast ${until}. Ni får besked i ett nytt mejl. Svara gärna innan dess om ni kan.`,
        withdrawn: (by: string) => `${by} har dragit tillbaka er begäran om mer tid.`,
      },
      reason: 'Skäl:',
    },
  },
  en: {
    link: {
      subject: (organisation: string, what: string) => `Write input for ${organisation}: ${what}`,
      title: 'Your link to write input',
      text: (organisation: string) =>
        `Here you write input together with your colleagues at ${organisation}. Nothing of a draft is shown to the organiser until you hand it in.`,
      action: 'Write input',
    },
    waiting: {
      subject: (name: string, organisation: string) => `${name} wants to write input for ${organisation}`,
      title: 'May a colleague write input?',
      text: (name: string, email: string) =>
        `${name} (${email}) wants to write input and will then see your drafts. If you do not know of this, do nothing: nobody is let in until you have approved.`,
      action: 'Open your page and approve',
    },
    time: {
      subject: { asked: 'You have asked for more time', withdrawn: 'You no longer need more time' },
      text: {
        asked: (by: string, until: string) =>
          `${by} has asked to answer by ${until}. You get an answer in another message. You are welcome to answer earlier if you can.`,
        withdrawn: (by: string) => `${by} has taken back your request for more time.`,
      },
      reason: 'Reason:',
    },
  },
} as const;

export function editorLinkSubject({ organisation, consultation }: EditorLinkMail, locale: Locale): string {
  return texts[locale].link.subject(organisation, consultation.title);
}

/** The link of somebody who may write the organisation's input. */
export function EditorLink({ locale, ...mail }: EditorLinkMail & { locale: Locale }) {
  const t = texts[locale].link;
  const words = answerWords[locale];
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={mail.consultation.title}
      footer={words.contact(mail.consultation.contact)}
    >
      <Text style={paragraph}>{words.hello(mail.name)}</Text>
      <Text style={paragraph}>{t.text(mail.organisation)}</Text>
      <Action href={mail.url} label={t.action} alternative={words.personal} />
    </MailLayout>
  );
}

EditorLink.PreviewProps = {
  ...previewAnswer,
  name: 'Elias Exempelsson',
  url: 'https://forbattringsresan.example/ombud/exempel',
} satisfies EditorLinkMail;

export function editorWaitingSubject({ name, organisation }: EditorWaitingMail, locale: Locale): string {
  return texts[locale].waiting.subject(name, organisation);
}

/** Asks one who may confirm. */
export function EditorWaiting({ locale, ...mail }: EditorWaitingMail & { locale: Locale }) {
  const t = texts[locale].waiting;
  const words = answerWords[locale];
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={mail.consultation.title}
      footer={words.contact(mail.consultation.contact)}
    >
      <Text style={paragraph}>{t.text(mail.name, mail.email)}</Text>
      <Action href={mail.url} label={t.action} alternative={words.personal} />
    </MailLayout>
  );
}

EditorWaiting.PreviewProps = {
  ...previewAnswer,
  name: 'Nils Exempelsson',
  email: 'nils.exempelsson@myndighet.example',
  url: 'https://forbattringsresan.example/ombud/exempel',
} satisfies EditorWaitingMail;

export function moreTimeSubject({ change, organisation }: MoreTimeMail, locale: Locale): string {
  return `${texts[locale].time.subject[change]}: ${organisation}`;
}

/** That more time was asked for, or is not any more. */
export function MoreTime({ locale, ...mail }: MoreTimeMail & { locale: Locale }) {
  const t = texts[locale].time;
  const words = answerWords[locale];
  return (
    <MailLayout
      locale={locale}
      title={t.subject[mail.change]}
      preview={mail.consultation.title}
      footer={words.contact(mail.consultation.contact)}
    >
      <Text style={paragraph}>{t.text[mail.change](mail.madeBy, formatDateTime(mail.wantedBy, locale))}</Text>
      {mail.reason ? (
        <Text style={{ ...paragraph, whiteSpace: 'pre-line' }}>
          {t.reason} {mail.reason}
        </Text>
      ) : null}
    </MailLayout>
  );
}

MoreTime.PreviewProps = {
  ...previewAnswer,
  change: 'asked',
  wantedBy: new Date('2027-08-31T21:59:00Z'),
  reason: 'Styrelsen möts den 25 augusti.',
} satisfies MoreTimeMail;
