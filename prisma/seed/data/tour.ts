/** The coming tour: the same five cities in the same order as in 2017, dated from the day the demo is loaded. */
export type CityText = {
  slug: string;
  city: string;
  host: string;
  state: 'open' | 'draft';
  capacity: number;
  registered: number;
  /** Weeks from the demo's first day. */
  weeksAhead: number;
  moderator: string;
};

export const cities: CityText[] = [
  {
    slug: 'malmo',
    city: 'Malmö',
    host: 'Malmö kommun',
    state: 'open',
    capacity: 150,
    registered: 138,
    weeksAhead: 4,
    moderator: 'malin-sjodin',
  },
  {
    slug: 'linkoping',
    city: 'Linköping',
    host: 'Linköpings kommun',
    state: 'open',
    capacity: 160,
    registered: 122,
    weeksAhead: 6,
    moderator: 'jonas-ekberg',
  },
  {
    slug: 'goteborg',
    city: 'Göteborg',
    host: 'Göteborgs kommun',
    state: 'open',
    capacity: 120,
    registered: 120,
    weeksAhead: 8,
    moderator: 'samira-yusuf',
  },
  {
    slug: 'lulea',
    city: 'Luleå',
    host: 'Luleå kommun',
    state: 'open',
    capacity: 150,
    registered: 61,
    weeksAhead: 10,
    moderator: 'hanna-bjorkqvist',
  },
  {
    slug: 'stockholm',
    city: 'Stockholm',
    host: 'Stockholms kommun',
    state: 'draft',
    capacity: 220,
    registered: 0,
    weeksAhead: 12,
    moderator: 'malin-sjodin',
  },
];

/** The day, Stockholm time. kind seminars: the slots to choose in. */
export const dayPlan = [
  {
    kind: 'plenary',
    from: '09:00',
    to: '10:00',
    nameSv: 'Inledning i stora salen',
    nameEn: 'Opening in the main hall',
    speakers: ['asa-regner', 'cecilia-grefve'],
  },
  { kind: 'seminars', from: '10:15', to: '11:45', nameSv: 'Pass 1', nameEn: 'Slot 1', speakers: [] },
  { kind: 'lunch', from: '11:45', to: '13:00', nameSv: 'Lunch', nameEn: 'Lunch', speakers: [] },
  { kind: 'seminars', from: '13:00', to: '14:15', nameSv: 'Pass 2', nameEn: 'Slot 2', speakers: [] },
  { kind: 'seminars', from: '14:30', to: '15:30', nameSv: 'Pass 3', nameEn: 'Slot 3', speakers: [] },
  {
    kind: 'plenary',
    from: '15:45',
    to: '16:15',
    nameSv: 'Avslutning',
    nameEn: 'Closing',
    speakers: ['cecilia-grefve'],
  },
] as const;

/** Which seminar is given in which slot, largest room first. One is given twice, so that more can hear it. */
export const sessionPlan: string[][] = [
  [
    'barnets-ratt-att-komma-till-tals',
    'ingen-rocket-science',
    'fraga-mig-forst',
    'tillsynen-och-forandring',
    'handledning-som-haller',
    'nar-barn-inte-vill-prata',
    'politikerns-fragor',
  ],
  [
    'mer-tid-med-barnet',
    'framgangsfaktorer',
    'medskapande-for-battre-sociala-tjanster',
    'rehabilitera-en-socialtjanst',
    'samtal-med-de-yngsta',
    'innovativa-insatser',
    'participation-across-borders',
  ],
  [
    'barnets-ratt-att-komma-till-tals',
    'forsta-aret-som-socialsekreterare',
    'med-hjalp-av-tekniken',
    'dokumentera-lagom',
    'hot-och-hat-pa-jobbet',
    'skolgangen-under-placering',
    'samordnat-stod',
  ],
];
