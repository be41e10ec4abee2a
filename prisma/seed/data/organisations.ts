import type { OrganisationKind } from '@/generated/prisma/enums';

/** Agencies, unions and others that the sources name. */
export const namedOrganisations: [OrganisationKind, string][] = [
  ['agency', 'Arbetsmiljöverket'],
  ['agency', 'Barnombudsmannen'],
  ['agency', 'Inspektionen för vård och omsorg'],
  ['agency', 'Länsstyrelsen'],
  ['agency', 'Migrationsverket'],
  ['agency', 'Polismyndigheten'],
  ['agency', 'Skolinspektionen'],
  ['agency', 'Socialstyrelsen'],
  ['agency', 'Statens institutionsstyrelse'],
  ['agency', 'Nationella samordnaren för EU-migranter'],
  ['union', 'Akademikerförbundet SSR'],
  ['union', 'Vision'],
  ['department', 'Socialdepartementet'],
  ['department', 'Utbildningsdepartementet'],
  ['other', 'Riksdagen'],
  ['association', 'Föreningen Sveriges Socialchefer'],
  ['association', 'Maskrosbarn'],
  ['association', 'Stiftelsen Allmänna Barnhuset'],
  ['association', 'Sveriges Kommuner och Landsting'],
];
