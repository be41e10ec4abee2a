import type { ConsentPurpose, SpeakerInvitationState } from '@/generated/prisma/enums';

/** What a made-up speaker has answered about Linköping. Nothing is made up about those whom the articles name: they are only asked. */
export type SpeakerAnswer = {
  slug: string;
  state: SpeakerInvitationState;
  /** Days before the demo's first day. */
  sentDaysAgo?: number;
  answeredDaysAgo?: number;
  remindedDaysAgo?: number;
  consents?: ConsentPurpose[];
  withdrawn?: ConsentPurpose[];
  photo?: 'shown' | 'waiting';
  presentation?: string;
  materialWaived?: boolean;
  technicalNeeds?: string;
  needs?: { food: string; access: string; other: string };
  /** Clock times of the day. */
  absences?: [from: string, to: string][];
  wished?: Record<string, string>;
};

export const linkopingAnswers: SpeakerAnswer[] = [
  {
    slug: 'asta-lindmark',
    state: 'confirmed',
    sentDaysAgo: 20,
    answeredDaysAgo: 19,
    consents: ['live', 'publish', 'recording'],
    photo: 'shown',
    technicalNeeds: 'Headset i stället för handmikrofon.',
  },
  {
    slug: 'malin-sjodin',
    state: 'confirmed',
    sentDaysAgo: 20,
    answeredDaysAgo: 15,
    consents: ['live', 'publish'],
    photo: 'shown',
    presentation: 'När barn inte vill prata.pdf',
    technicalNeeds: 'Ljud från datorn. Jag har egen dator med HDMI.',
    needs: { food: 'Vegansk', access: '', other: '' },
    wished: {
      titleSv: 'Barnrättsstrateg och utbildare',
      bioSv:
        'Malin har arbetat som socialsekreterare i tolv år och utbildar nu i samtal med barn och unga. I vår kommer hennes handbok om det första mötet.',
    },
  },
  {
    slug: 'eva-lena-strand',
    state: 'confirmed',
    sentDaysAgo: 20,
    answeredDaysAgo: 18,
    consents: ['publish'],
    photo: 'waiting',
    presentation: 'Samtal med de yngsta.pdf',
  },
  {
    slug: 'samira-yusuf',
    state: 'confirmed',
    sentDaysAgo: 20,
    answeredDaysAgo: 12,
    consents: ['live'],
    // She leaves before her own seminar in slot 3 has ended: the schedule shows the conflict.
    absences: [['15:00', '16:15']],
    technicalNeeds: 'Två mikrofoner, vi är två i salen.',
  },
  {
    slug: 'petra-hedlund',
    state: 'confirmed',
    sentDaysAgo: 14,
    answeredDaysAgo: 9,
    remindedDaysAgo: 2,
    consents: ['live', 'publish', 'recording'],
    absences: [['09:00', '09:45']],
  },
  {
    slug: 'birgitta-ohrn',
    state: 'confirmed',
    sentDaysAgo: 20,
    answeredDaysAgo: 17,
    withdrawn: ['publish', 'recording'],
    materialWaived: true,
  },
  { slug: 'lars-goran-wiklund', state: 'declined', sentDaysAgo: 20, answeredDaysAgo: 3 },
  { slug: 'hanna-bjorkqvist', state: 'sent', sentDaysAgo: 20, remindedDaysAgo: 6 },
  { slug: 'oskar-nyberg', state: 'sent', sentDaysAgo: 10 },
  { slug: 'henrik-alstermark', state: 'sent', sentDaysAgo: 1 },
  { slug: 'daniel-rosenkvist', state: 'revoked', sentDaysAgo: 12 },
  { slug: 'rebecka-thun', state: 'confirmed', sentDaysAgo: 8, answeredDaysAgo: 7, consents: ['live', 'publish'] },
  { slug: 'ungdomsradet-rost', state: 'prepared' },
  // Managed by the organiser, with the guardian's yes to the live stream and no more.
  { slug: 'tilda', state: 'confirmed', answeredDaysAgo: 5, consents: ['live'], materialWaived: true },
];

/** Those whom the articles name and who are asked to Linköping: the question, no answer. */
export const linkopingAsked = ['inger-kyosti', 'dinah-abinger', 'veronica-magnusson', 'heike-erkers'];
