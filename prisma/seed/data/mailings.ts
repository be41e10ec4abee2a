/** What the demo's organisers have written. Made up. */
export const mailingTexts = {
  sent: {
    subjectSv: 'Så hittar du till {{plats}}',
    bodySv:
      'Hej {{namn}}!\n\nSnart är det **{{dag}}** och dags för {{konferens}}. Från resecentrum är det tio minuters promenad, och dörrarna öppnar en halvtimme före.\n\nDet här har du valt:\n\n{{seminarier}}\n\nVälkommen!',
    subjectEn: 'How to find {{place}}',
    bodyEn:
      'Hello {{name}}!\n\n{{conference}} is on **{{day}}**. It is a ten-minute walk from the station, and the doors open half an hour before.\n\nThis is what you have chosen:\n\n{{seminars}}\n\nWelcome!',
  },
  paused: {
    subjectSv: 'Ta med en fråga till dagen i {{stad}}',
    bodySv:
      'Hej {{namn}}!\n\nSkriv ner en fråga som ni brottas med hemma hos {{organisation}} och ta med den. Vi samlar frågorna vid kaffet.\n\nDitt bokningsnummer är {{bokningsnummer}}.',
    subjectEn: '',
    bodyEn: '',
  },
  planned: {
    subjectSv: 'Lunch och specialkost i {{stad}}',
    bodySv:
      'Hej {{namn}}!\n\nLunch ingår. Har du inte sagt till om kost än? Gör det från din anmälan, senast en vecka före.\n\nFrågor: {{kontakt}}',
    subjectEn: 'Lunch and food in {{city}}',
    bodyEn:
      'Hello {{name}}!\n\nLunch is included. Have you not told us about food yet? Do so from your registration, a week before at the latest.\n\nQuestions: {{contact}}',
  },
  draft: {
    subjectSv: 'Praktiskt för dig som medverkar i {{stad}}',
    bodySv:
      'Hej {{namn}}!\n\nKom en timme före ditt pass och hälsa på tekniken. Det här är dina pass:\n\n{{seminarier}}',
    subjectEn: '',
    bodyEn: '',
  },
} as const;

export const reminderTexts = {
  week: {
    subjectSv: 'En vecka kvar till {{konferens}}',
    bodySv:
      'Hej {{namn}}!\n\nOm en vecka ses vi: {{datum}}, {{tider}}, {{plats}}.\n\n{{seminarier}}\n\nFår du förhinder? Avboka, så kan någon annan få platsen.',
    subjectEn: 'One week left until {{conference}}',
    bodyEn:
      'Hello {{name}}!\n\nWe meet in a week: {{date}}, {{times}}, {{place}}.\n\n{{seminars}}\n\nCan you not come? Cancel, so that someone else can have the place.',
  },
  dayBefore: {
    subjectSv: 'I morgon ses vi i {{stad}}',
    bodySv: 'Hej {{namn}}!\n\nI morgon är det dags. Vi börjar klockan nio på {{plats}}.\n\n{{seminarier}}',
    subjectEn: '',
    bodyEn: '',
  },
} as const;

const cancelled = {
  sv: {
    subject: 'Du är avbokad från {{konferens}} {{dag}}',
    opening:
      'Hej {{namn}}! Din anmälan till {{konferens}} är avbokad. Din plats och dina seminarier går till någon annan. Tack för att du sa till.',
  },
  en: {
    subject: 'Your place at {{conference}} on {{day}} is cancelled',
    opening:
      'Hello {{name}}! Your registration for {{conference}} is cancelled. Your place and your seminars go to someone else. Thank you for telling us.',
  },
} as const;

/** The words of the cancellation, as they have been changed: the oldest first. */
export const templateWords = [
  {
    sv: { ...cancelled.sv, closing: 'Kanske ses vi i en annan stad.' },
    en: { ...cancelled.en, closing: 'Perhaps we meet in another city.' },
  },
  {
    sv: { ...cancelled.sv, closing: 'Turen går vidare till flera städer. Kanske passar någon av dem bättre.' },
    en: { ...cancelled.en, closing: 'The tour goes on to more cities. Perhaps one of them suits you better.' },
  },
] as const;
