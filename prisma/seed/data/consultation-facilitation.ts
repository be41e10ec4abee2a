import type { GovernanceLevel, StandKind } from '@/generated/prisma/enums';

/** Made up: cards by their numbers in the consultation, organisations by their names in the register. */
export type DemoGroup = { theme: 0 | 1 | 2 | 3; title: string; summary: string; cards: number[] };
export type DemoStand = [card: number, organisation: string, kind: StandKind, comment?: string];
export type DemoTask = {
  title: string;
  /** Made of the group with this title. */
  group?: string;
  /** Level, owner, who says so (absent: the meeting), the card it comes from. */
  claims: [level: GovernanceLevel, owner: string, by?: string, card?: number][];
};

export const groups2015: DemoGroup[] = [
  {
    theme: 0,
    title: 'Introduktion och villkor för socialsekreterare',
    summary: 'Nya handläggare behöver tid och handledare, erfarna behöver skäl att stanna.',
    cards: [5, 7],
  },
  {
    theme: 2,
    title: 'Placerade barns skolgång',
    summary: 'Ansvaret delas mellan skola, socialtjänst och två tillsynsmyndigheter.',
    cards: [4, 10],
  },
  {
    theme: 2,
    title: 'Regionalt ansvar för vård och samverkan',
    summary: 'Nätverk och vård ser olika ut beroende på var barnet bor.',
    cards: [11, 12],
  },
];

export const stands2015: DemoStand[] = [
  [5, 'Akademikerförbundet SSR', 'support'],
  [5, 'Vision', 'support', 'Handledarna måste få tid avsatt.'],
  [5, 'Föreningen Sveriges Socialchefer', 'support'],
  [5, 'Arbetsmiljöverket', 'support'],
  [7, 'Vision', 'support'],
  [7, 'Föreningen Sveriges Socialchefer', 'object', 'Lönerna bestäms lokalt.'],
  [4, 'Skolinspektionen', 'support'],
  [4, 'Barnombudsmannen (BO)', 'support'],
  [10, 'Socialstyrelsen', 'support'],
  [11, 'Länsstyrelsen', 'support'],
  [11, 'Polismyndigheten', 'support'],
  [12, 'Statens institutionsstyrelse (SiS)', 'support'],
  [12, 'Socialstyrelsen', 'object', 'Uppdraget finns redan på nationell nivå.'],
  [13, 'Barnombudsmannen (BO)', 'support'],
  [14, 'Riksdagen', 'support'],
];

export const tasks2015: DemoTask[] = [
  {
    title: 'Introduktion och villkor för socialsekreterare',
    group: 'Introduktion och villkor för socialsekreterare',
    claims: [
      ['national', 'Socialstyrelsen', 'Socialstyrelsen', 5],
      ['municipal', 'Föreningen Sveriges Socialchefer', 'Akademikerförbundet SSR'],
      ['municipal', 'Föreningen Sveriges Socialchefer', 'Vision'],
    ],
  },
  {
    title: 'Placerade barns skolgång',
    group: 'Placerade barns skolgång',
    claims: [
      ['national', 'Inspektionen för vård och omsorg (IVO)', 'Inspektionen för vård och omsorg (IVO)'],
      ['national', 'Skolinspektionen', 'Skolinspektionen'],
      ['national', 'Skolinspektionen', 'Inspektionen för vård och omsorg (IVO)', 4],
    ],
  },
  {
    title: 'Regionala nätverk för barn som far illa',
    group: 'Regionalt ansvar för vård och samverkan',
    claims: [
      ['regional', 'Länsstyrelsen', 'Länsstyrelsen', 12],
      ['regional', 'Socialstyrelsen', 'Statens institutionsstyrelse (SiS)'],
      ['national', 'Socialstyrelsen', 'Socialstyrelsen'],
    ],
  },
  { title: 'Riktlinjer för barnahus', claims: [['national', 'Polismyndigheten', 'Polismyndigheten', 13]] },
  { title: 'Vård när barnet vistas i en annan region', claims: [] },
];

export const groupsComing: DemoGroup[] = [
  {
    theme: 1,
    title: 'Mindre tid till papper',
    summary: 'Varje uppgift ska skrivas en gång.',
    cards: [2],
  },
  { theme: 2, title: 'Gemensam tillsyn', summary: '', cards: [5] },
];

export const standsComing: DemoStand[] = [
  [1, 'Vision', 'support'],
  [1, 'Akademikerförbundet SSR', 'support', 'Vi säger samma sak i vårt inspel.'],
  [3, 'Vision', 'support'],
];

export const tasksComing: DemoTask[] = [
  {
    title: 'Gemensam tillsyn',
    group: 'Gemensam tillsyn',
    claims: [['national', 'Skolinspektionen', 'Inspektionen för vård och omsorg (IVO)', 5]],
  },
];
