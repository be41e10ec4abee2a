import type { Placeholder } from '@/emails/placeholder-names';
import type { Locale } from '@/lib/time';

/** The words of an automatic mail that an organiser may change: the rest (facts, links, calendar) is the template's own. */
export type TemplateWords = {
  subject: string;
  /** Markdown above the facts. */
  opening: string;
  /** Markdown below the facts; may be empty. */
  closing: string;
};

export type EditableWords = { words: Record<Locale, TemplateWords>; placeholders: readonly Placeholder[] };

const aboutRegistration = [
  'name',
  'organisation',
  'conference',
  'city',
  'date',
  'day',
  'times',
  'place',
  'seminars',
  'reference',
  'contact',
] as const satisfies Placeholder[];

const toSpeaker = [
  'name',
  'conference',
  'city',
  'date',
  'day',
  'times',
  'place',
  'contact',
] as const satisfies Placeholder[];

/** The built-in words, which are what an organiser begins from and can go back to. */
export const builtInWords = {
  'registration-confirmation': {
    placeholders: aboutRegistration,
    words: {
      sv: {
        subject: 'Du är anmäld till {{konferens}} {{dag}}',
        opening: 'Hej {{namn}}! Du har en plats på {{konferens}}. Välkommen!',
        closing: 'Får du förhinder? Avboka från din anmälan, så kan någon annan få platsen.',
      },
      en: {
        subject: 'You are registered for {{conference}} on {{day}}',
        opening: 'Hello {{name}}! You have a place at {{conference}}. Welcome!',
        closing: 'Can you not come? Cancel from your registration, so that someone else can have the place.',
      },
    },
  },
  'registration-changed': {
    placeholders: aboutRegistration,
    words: {
      sv: {
        subject: 'Din anmälan till {{konferens}} {{dag}} är ändrad',
        opening: 'Hej {{namn}}! Din anmälan till {{konferens}} är ändrad. Så här ser den ut nu.',
        closing: '',
      },
      en: {
        subject: 'Your registration for {{conference}} on {{day}} has changed',
        opening: 'Hello {{name}}! Your registration for {{conference}} has changed. This is how it looks now.',
        closing: '',
      },
    },
  },
  'registration-cancelled': {
    placeholders: aboutRegistration,
    words: {
      sv: {
        subject: 'Du är avbokad från {{konferens}} {{dag}}',
        opening:
          'Hej {{namn}}! Din anmälan till {{konferens}} är avbokad. Din plats och dina seminarier går till någon annan. Tack för att du sa till.',
        closing: '',
      },
      en: {
        subject: 'Your place at {{conference}} on {{day}} is cancelled',
        opening:
          'Hello {{name}}! Your registration for {{conference}} is cancelled. Your place and your seminars go to someone else. Thank you for telling us.',
        closing: '',
      },
    },
  },
  'speaker-invitation': {
    placeholders: toSpeaker,
    words: {
      sv: {
        subject: 'Vill du medverka på {{konferens}}?',
        opening: 'Hej {{namn}}!\n\nDu är inbjuden att medverka på {{konferens}}. Så här är det tänkt:',
        closing: '',
      },
      en: {
        subject: 'Will you take part in {{conference}}?',
        opening: 'Hello {{name}},\n\nYou are invited to take part in {{conference}}. This is the plan:',
        closing: '',
      },
    },
  },
  'speaker-reminder': {
    placeholders: toSpeaker,
    words: {
      sv: {
        subject: 'Påminnelse: det här väntar vi på inför {{konferens}}',
        opening: 'Hej {{namn}}!\n\nSnart är det {{konferens}}, och vi saknar det här från dig:',
        closing: '',
      },
      en: {
        subject: 'Reminder: what we are waiting for before {{conference}}',
        opening: 'Hello {{name}},\n\n{{conference}} is coming up, and we are missing this from you:',
        closing: '',
      },
    },
  },
  'manage-link-renewed': {
    placeholders: ['conference'],
    words: {
      sv: {
        subject: 'Ny länk till din anmälan: {{konferens}}',
        opening: 'Hej! Du bad om en ny länk till din anmälan. Här är den. Den gamla länken fungerar inte längre.',
        closing: '',
      },
      en: {
        subject: 'New link to your registration: {{conference}}',
        opening: 'Hello! You asked for a new link to your registration. Here it is. The old link no longer works.',
        closing: '',
      },
    },
  },
} as const satisfies Record<string, EditableWords>;

export type EditableTemplate = keyof typeof builtInWords;
export const editableTemplates = Object.keys(builtInWords) as EditableTemplate[];

export function isEditableTemplate(template: string): template is EditableTemplate {
  return Object.hasOwn(builtInWords, template);
}
