import type { OrganisationKind } from '@/generated/prisma/enums';

/** Agencies, unions and others that the sources name, by their name of that time and what people type. */
export const namedOrganisations: [kind: OrganisationKind, name: string, nameShort?: string][] = [
  ['agency', 'Arbetsmiljöverket'],
  ['agency', 'Barnombudsmannen (BO)', 'BO'],
  ['agency', 'Inspektionen för vård och omsorg (IVO)', 'IVO'],
  ['agency', 'Länsstyrelsen'],
  ['agency', 'Migrationsverket'],
  ['agency', 'Nationella samordnaren för den sociala barn- och ungdomsvården', 'Nationella samordnaren'],
  ['agency', 'Nationella samordnaren för EU-migranter'],
  ['agency', 'Polismyndigheten', 'Polisen'],
  ['agency', 'Skolinspektionen'],
  ['agency', 'Socialstyrelsen'],
  ['agency', 'Statens institutionsstyrelse (SiS)', 'SiS'],
  ['union', 'Akademikerförbundet SSR', 'SSR'],
  ['union', 'Vision'],
  ['department', 'Socialdepartementet'],
  ['department', 'Utbildningsdepartementet'],
  ['other', 'Riksdagen'],
  ['association', 'Föreningen Sveriges Socialchefer', 'FSS'],
  ['association', 'Maskrosbarn'],
  ['association', 'Stiftelsen Allmänna Barnhuset', 'Allmänna Barnhuset'],
  ['association', 'Sveriges Kommuner och Landsting (SKL)', 'SKL'],
];
