import type { CommitmentProgress, OutcomeKind } from '@/generated/prisma/enums';

type Told = { at: string; progress: CommitmentProgress; text?: string; evidence?: string; reason?: string };

/** A made-up commitment of the archive of 2015: days as ISO dates, cards by their numbers. */
export type DemoCommitment = {
  owner: string;
  person: string;
  what: string;
  measure: string;
  due: string;
  cards: number[];
  /** Null: declined, with the reason. */
  accepted: string | null;
  declinedReason?: string;
  told: Told[];
};

export const commitments2015: DemoCommitment[] = [
  {
    owner: 'Socialstyrelsen',
    person: 'Elsa Exempel',
    what: 'Ta fram ett gemensamt material för introduktion av nya socialsekreterare.',
    measure: 'Materialet är fritt att använda och har prövats i minst tio kommuner.',
    due: '2016-06-30',
    cards: [5],
    accepted: '2015-09-28',
    told: [
      { at: '2015-12-15', progress: 'on_track', text: 'En arbetsgrupp med sju kommuner har börjat.' },
      { at: '2016-03-30', progress: 'on_track', text: 'Ett utkast prövas.' },
      {
        at: '2016-06-20',
        progress: 'done',
        text: 'Materialet är klart.',
        evidence: 'Materialet har använts i tolv kommuner under våren.',
      },
    ],
  },
  {
    owner: 'Socialstyrelsen',
    person: 'Elsa Exempel',
    what: 'Se över vilka uppgifter som måste dokumenteras i barnavårdsärenden.',
    measure: 'En lista över uppgifter som kan tas bort är publicerad.',
    due: '2016-03-31',
    cards: [6, 8],
    accepted: '2015-10-05',
    told: [
      { at: '2015-12-18', progress: 'at_risk', text: 'Fler synpunkter än väntat har kommit in.' },
      { at: '2016-06-22', progress: 'late', text: 'Listan är på remiss till hösten.' },
    ],
  },
  {
    owner: 'Inspektionen för vård och omsorg (IVO)',
    person: 'Ivar Inspektör',
    what: 'Hålla regionala återföringsdagar om tillsynens resultat två gånger om året.',
    measure: 'Alla regioner har haft minst en dag.',
    due: '2016-12-31',
    cards: [3],
    accepted: '2015-09-25',
    told: [
      { at: '2015-12-10', progress: 'on_track' },
      { at: '2016-03-28', progress: 'on_track', text: 'Tre av sex regioner har haft en dag.' },
      {
        at: '2016-12-05',
        progress: 'done',
        text: 'Dagarna blir kvar som en fast del av tillsynen.',
        evidence: 'Program och deltagarlistor för sex dagar finns hos oss.',
      },
    ],
  },
  {
    owner: 'Skolinspektionen',
    person: 'Sven Skola',
    what: 'Planera tillsynen av boenden och deras skolor i en gemensam plan.',
    measure: 'Planen för 2016 är gemensam.',
    due: '2016-01-31',
    cards: [4, 10],
    accepted: '2015-10-01',
    told: [
      {
        at: '2016-01-25',
        progress: 'done',
        text: 'Planen gäller från februari.',
        evidence: 'Den gemensamma tillsynsplanen för 2016.',
      },
    ],
  },
  {
    owner: 'Vision',
    person: 'Vera Vision',
    what: 'Samla exempel från kommuner med högst femton medarbetare per chef.',
    measure: 'Minst tio exempel är publicerade.',
    due: '2016-09-30',
    cards: [9],
    accepted: '2015-09-22',
    told: [
      { at: '2015-12-14', progress: 'on_track' },
      { at: '2016-06-15', progress: 'on_track', text: 'Åtta exempel är klara.' },
    ],
  },
  {
    owner: 'Polismyndigheten',
    person: 'Petra Polis',
    what: 'Ta fram gemensamma riktlinjer för barnahus.',
    measure: 'Riktlinjerna är beslutade.',
    due: '2016-06-30',
    cards: [13],
    accepted: '2015-10-12',
    told: [
      { at: '2015-12-20', progress: 'at_risk' },
      {
        at: '2016-03-18',
        progress: 'dropped',
        text: 'Frågan tas om hand på annat håll.',
        reason: 'En statlig utredning har fått samma uppdrag, så riktlinjerna väntar på den.',
      },
    ],
  },
  {
    owner: 'Länsstyrelsen',
    person: 'Lena Län',
    what: 'Kalla till regionala nätverk för barn som far illa i alla län.',
    measure: 'Varje län har ett nätverk som träffas minst två gånger om året.',
    due: '2016-12-31',
    cards: [12],
    accepted: '2015-09-30',
    told: [
      { at: '2015-12-16', progress: 'on_track', text: 'Nätverk finns i fjorton län.' },
      { at: '2016-09-20', progress: 'at_risk', text: 'Två län saknar samordnare.' },
    ],
  },
  {
    owner: 'Migrationsverket',
    person: 'Mio Migration',
    what: 'Samla ansökningarna om ersättning för ensamkommande barn i en blankett.',
    measure: 'En blankett har ersatt de tidigare.',
    due: '2015-12-31',
    cards: [14],
    accepted: null,
    declinedReason: 'Reglerna måste ändras först. Vi kan åta oss det när förordningen är beslutad.',
    told: [],
  },
];

export type DemoOutcome = {
  card: number;
  kind: OutcomeKind;
  responsible: string;
  pointSv: string;
  pointEn: string;
  textSv: string;
  textEn: string;
  reason?: string;
  /** Written, not cleared: not public. */
  isWaiting?: boolean;
};

export const outcomes2015: DemoOutcome[] = [
  {
    card: 1,
    kind: 'under_way',
    responsible: 'Barnombudsmannen (BO)',
    pointSv: 'Barn ska få komma till tals i varje utredning.',
    pointEn: 'Children must be heard in every investigation.',
    textSv:
      'Metoder för samtal med barn sprids till kommunerna. Uppföljningen av hur många barn som är med har börjat.',
    textEn: 'Methods for talking with children are being spread. Counting how many children take part has begun.',
  },
  {
    card: 2,
    kind: 'planned',
    responsible: 'regeringen',
    pointSv: 'Placerade barn ska veta vem de kan vända sig till.',
    pointEn: 'Children in care must know whom to turn to.',
    textSv: 'Ett förslag om en oberoende kontakt för placerade barn bereds.',
    textEn: 'A proposal for an independent contact is being prepared.',
  },
  {
    card: 3,
    kind: 'done',
    responsible: 'Inspektionen för vård och omsorg (IVO)',
    pointSv: 'Tillsynens lärdomar ska nå alla kommuner.',
    pointEn: 'What supervision finds must reach all municipalities.',
    textSv: 'Regionala återföringsdagar hålls två gånger om året.',
    textEn: 'Regional feedback days are held twice a year.',
  },
  {
    card: 4,
    kind: 'done',
    responsible: 'Skolinspektionen',
    pointSv: 'Tillsyn av boenden och deras skolor ska planeras ihop.',
    pointEn: 'Supervision of homes and their schools must be planned together.',
    textSv: 'En gemensam tillsynsplan gäller från februari 2016.',
    textEn: 'A joint plan applies from February 2016.',
  },
  {
    card: 5,
    kind: 'done',
    responsible: 'Socialstyrelsen',
    pointSv: 'Nya socialsekreterare behöver introduktion.',
    pointEn: 'New social workers need an introduction.',
    textSv: 'Ett gemensamt introduktionsmaterial är framtaget och prövat i tolv kommuner.',
    textEn: 'A shared introduction has been made and tried in twelve municipalities.',
  },
  {
    card: 6,
    kind: 'under_way',
    responsible: 'Socialstyrelsen',
    pointSv: 'Dokumentationen tar för mycket tid.',
    pointEn: 'Documentation takes too much time.',
    textSv: 'En översyn pågår av vilka uppgifter som kan tas bort.',
    textEn: 'A review of what can be removed is under way.',
  },
  {
    card: 7,
    kind: 'elsewhere',
    responsible: 'arbetsmarknadens parter',
    pointSv: 'Erfarna socialsekreterare ska ha löneutveckling.',
    pointEn: 'Experienced social workers need pay that grows.',
    textSv: 'Löner är en fråga för parterna, som har fått synpunkten.',
    textEn: 'Pay is for the social partners, who have been told.',
  },
  {
    card: 9,
    kind: 'under_way',
    responsible: 'Vision',
    pointSv: 'Chefer ska ha färre medarbetare.',
    pointEn: 'Managers should have fewer staff each.',
    textSv: 'Exempel från kommuner samlas och sprids.',
    textEn: 'Examples are being gathered and spread.',
  },
  {
    card: 12,
    kind: 'under_way',
    responsible: 'Länsstyrelsen',
    pointSv: 'Regionala nätverk ska finnas i alla län.',
    pointEn: 'There should be regional networks in all counties.',
    textSv: 'Nätverk finns i fjorton län.',
    textEn: 'There are networks in fourteen counties.',
  },
  {
    card: 13,
    kind: 'not_done',
    responsible: 'Polismyndigheten',
    pointSv: 'Barnahus ska arbeta lika i hela landet.',
    pointEn: 'Children’s houses should work alike everywhere.',
    textSv: 'Riktlinjerna tas inte fram nu.',
    textEn: 'The guidelines are not being written now.',
    reason: 'En statlig utredning har fått samma uppdrag.',
  },
  {
    card: 14,
    kind: 'planned',
    responsible: 'Migrationsverket',
    pointSv: 'Ersättning för ensamkommande barn ska gå att söka enklare.',
    pointEn: 'It should be easier to apply for reimbursement.',
    textSv: 'Reglerna ses över.',
    textEn: 'The rules are under review.',
    isWaiting: true,
  },
];
