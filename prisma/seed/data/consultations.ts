import type { OrganisationKind } from '@/generated/prisma/enums';

/** What organisations are called in the register when the sources' names of 2015 are not enough. */
export const kindOf: Record<string, OrganisationKind> = {
  'Nationella samordnaren för EU-migranter': 'coordinator',
  'Nationella samordnaren för den sociala barn- och ungdomsvården': 'coordinator',
  Riksdagen: 'parliament',
};

/** Invited to 7 September 2015 (seed 001), with the role asked for as far as the text goes. */
export const invited2015: [organisation: string, role: string][] = [
  ['Arbetsmiljöverket', 'generaldirektör'],
  ['Barnombudsmannen (BO)', 'barnombudsman'],
  ['Föreningen Sveriges Socialchefer', 'ordförande'],
  ['Inspektionen för vård och omsorg (IVO)', 'generaldirektör'],
  ['Länsstyrelsen', 'direkt ansvarig'],
  ['Migrationsverket', 'generaldirektör'],
  ['Polismyndigheten', 'rikspolischef'],
  ['Nationella samordnaren för EU-migranter', 'nationell samordnare'],
  ['Akademikerförbundet SSR', 'ordförande'],
  ['Vision', 'ordförande'],
  ['Statens institutionsstyrelse (SiS)', 'generaldirektör'],
  ['Skolinspektionen', 'generaldirektör'],
  ['Socialstyrelsen', 'generaldirektör'],
  ['Utbildningsdepartementet', 'direkt ansvarig'],
  ['Riksdagen', 'direkt ansvarig'],
];

export type ComingInvitation = {
  organisation: string;
  role: string;
  seats: number;
  isKey?: boolean;
  state:
    | 'prepared'
    | 'sent'
    | 'delivered'
    | 'bounced'
    | 'accepted'
    | 'declined'
    | 'delegated'
    | 'in_writing'
    | 'revoked';
  /** Who takes which seat: name, title, mandate. Made-up people. */
  people?: [name: string, title: string, mandate: 'decide' | 'speak' | 'listen'][];
  reason?: string;
};

/** The coming consultation: every state a person meets, with made-up people. */
export const invitedComing: ComingInvitation[] = [
  {
    organisation: 'Socialstyrelsen',
    role: 'generaldirektör',
    seats: 2,
    isKey: true,
    state: 'accepted',
    people: [
      ['Gunnel Generaldotter', 'generaldirektör', 'decide'],
      ['Elias Enhet', 'enhetschef', 'speak'],
    ],
  },
  {
    organisation: 'Inspektionen för vård och omsorg (IVO)',
    role: 'generaldirektör',
    seats: 1,
    isKey: true,
    state: 'delegated',
    people: [['Berit Byråsson', 'avdelningschef', 'speak']],
  },
  { organisation: 'Barnombudsmannen (BO)', role: 'barnombudsman', seats: 1, isKey: true, state: 'delivered' },
  { organisation: 'Skolinspektionen', role: 'generaldirektör', seats: 1, state: 'sent' },
  {
    organisation: 'Polismyndigheten',
    role: 'rikspolischef',
    seats: 1,
    isKey: true,
    state: 'declined',
    reason: 'Rikspolischefen är på tjänsteresa.',
  },
  { organisation: 'Migrationsverket', role: 'generaldirektör', seats: 1, state: 'in_writing' },
  { organisation: 'Statens institutionsstyrelse (SiS)', role: 'generaldirektör', seats: 1, state: 'bounced' },
  {
    organisation: 'Akademikerförbundet SSR',
    role: 'ordförande',
    seats: 1,
    state: 'accepted',
    people: [['Hanna Handläggarsson', 'ordförande', 'decide']],
  },
  {
    organisation: 'Vision',
    role: 'ordförande',
    seats: 1,
    state: 'accepted',
    people: [['Vilgot Visionsson', 'förbundsordförande', 'decide']],
  },
  { organisation: 'Föreningen Sveriges Socialchefer', role: 'ordförande', seats: 2, state: 'delivered' },
  { organisation: 'Arbetsmiljöverket', role: 'generaldirektör', seats: 1, state: 'prepared' },
  { organisation: 'Utbildningsdepartementet', role: 'statssekreterare', seats: 1, state: 'revoked' },
];
