import type { SlotKind } from '@/generated/prisma/enums';

type PlannedSlot = {
  kind: SlotKind;
  /** Clock times in Stockholm. */
  from: string;
  to: string;
  nameSv: string;
  nameEn: string;
  descriptionSv?: string;
  descriptionEn?: string;
  speakers?: string[];
};

/** The day, the same in every city. kind seminars: the slots to choose in. */
export const dayPlan: PlannedSlot[] = [
  {
    kind: 'plenary',
    from: '09:00',
    to: '10:00',
    nameSv: 'Inledning i stora salen',
    nameEn: 'Opening in the main hall',
    descriptionSv:
      'Dörrarna öppnar klockan 8.30, då finns kaffe och smörgås. Vi börjar med varför vi är här, och med en föreläsning om att bygga relationer och sammanhang i stället för enheter och gränser.',
    descriptionEn:
      'Doors open at 8:30 with coffee and sandwiches. We begin with why we are here, and with a lecture on building relations and contexts instead of units and borders.',
    speakers: ['asa-regner', 'cecilia-grefve', 'mats-tyrstrup'],
  },
  { kind: 'seminars', from: '10:15', to: '11:45', nameSv: 'Pass 1', nameEn: 'Slot 1' },
  {
    kind: 'lunch',
    from: '11:45',
    to: '13:00',
    nameSv: 'Lunch',
    nameEn: 'Lunch',
    descriptionSv: 'Lunch ingår. Maten är vegetarisk om du inte säger till om annat i anmälan.',
    descriptionEn: 'Lunch is included. The food is vegetarian unless you ask for something else when you register.',
  },
  { kind: 'seminars', from: '13:00', to: '14:15', nameSv: 'Pass 2', nameEn: 'Slot 2' },
  { kind: 'break', from: '14:15', to: '14:30', nameSv: 'Kaffe', nameEn: 'Coffee' },
  { kind: 'seminars', from: '14:30', to: '15:30', nameSv: 'Pass 3', nameEn: 'Slot 3' },
  {
    kind: 'plenary',
    from: '15:45',
    to: '16:15',
    nameSv: 'Avslutning',
    nameEn: 'Closing',
    descriptionSv: 'Vad tar vi med oss hem, och vad gör vi på måndag? Vi slutar i tid till tåget.',
    descriptionEn: 'What do we take home, and what do we do on Monday? We end in time for the train.',
    speakers: ['cecilia-grefve'],
  },
];

/**
 * Three groups of seven that can be given at the same time: nobody stands in a group twice. Largest room first, and one
 * that many want in the smallest, so that something is full everywhere. All ten named seminars are here.
 */
const groups: [string[], string[], string[]] = [
  [
    'barnets-ratt-att-komma-till-tals',
    'ingen-rocket-science',
    'tillsynen-och-forandring',
    'handledning-som-haller',
    'nar-barn-inte-vill-prata',
    'politikerns-fragor',
    'fraga-mig-forst',
  ],
  [
    'framgangsfaktorer',
    'medskapande-for-battre-sociala-tjanster',
    'rehabilitera-en-socialtjanst',
    'samtal-med-de-yngsta',
    'innovativa-insatser',
    'samordnat-stod',
    'mer-tid-med-barnet',
  ],
  [
    'barnets-ratt-att-komma-till-tals',
    'med-hjalp-av-tekniken',
    'dokumentera-lagom',
    'hot-och-hat-pa-jobbet',
    'skolgangen-under-placering',
    'gott-medarbetar-och-ledarskap',
    'forsta-aret-som-socialsekreterare',
  ],
];

/** Which group comes first, and what a city gives in place of what (invented ones only). */
const variations: Record<string, { first: number; instead: Record<string, string> }> = {
  malmo: { first: 1, instead: { 'politikerns-fragor': 'genomforandeplan-pa-barnets-sprak' } },
  linkoping: { first: 0, instead: {} },
  goteborg: {
    first: 2,
    instead: {
      'handledning-som-haller': 'chef-for-femton',
      'politikerns-fragor': 'participation-across-borders',
    },
  },
  lulea: { first: 0, instead: { 'hot-och-hat-pa-jobbet': 'foraldrar-som-medarbetare' } },
  stockholm: { first: 1, instead: { 'politikerns-fragor': 'participation-across-borders' } },
};

/** The seminars of a city's three slots. One is given twice, so that more can hear it. */
export function sessionPlan(city: string): string[][] {
  const { first, instead } = variations[city] ?? { first: 0, instead: {} };
  return [0, 1, 2].map((slot) => (groups[(first + slot) % 3] ?? []).map((slug) => instead[slug] ?? slug));
}
