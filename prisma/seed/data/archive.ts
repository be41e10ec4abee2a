/**
 * The tour of 2017, as the published articles tell it and nothing they do not tell: a day only where one is given.
 * The article of 30 August says neither its year nor any room or time, so the national day has none.
 */
export const archiveSeries = {
  slug: 'forbattringsresan-2017',
  nameSv: 'Förbättringsresan 2017',
  nameEn: 'The Improvement Journey 2017',
  introSv:
    'En nationell dag och fem regionala spridningskonferenser med den nationella samordnaren för den sociala barn- och ungdomsvården.',
  introEn:
    'A national day and five regional conferences with the national coordinator for the social care of children and young people.',
};

type ArchivedConference = {
  slug: string;
  city: string;
  nameSv: string;
  nameEn: string;
  introSv: string;
  introEn: string;
  day: string | null;
};

export const archivedConferences: ArchivedConference[] = [
  {
    slug: 'nationella-dagen-30-augusti',
    city: 'Nationella dagen',
    nameSv: 'Förbättringsresan, nationella dagen den 30 augusti',
    nameEn: 'The Improvement Journey, the national day on 30 August',
    introSv:
      'Konferensdeltagarna kunde välja mellan ett tjugotal seminarier och föreläsningar av och med bland andra barn och ungdomar, vårdnadshavare, socialsekreterare, chefer, politiker, civilsamhälle, forskare och fackliga företrädare. Barnminister Åsa Regnér deltog, Cecilia Grefve presenterade erfarenheterna från sitt uppdrag och docent Mats Tyrstrup var en av föreläsarna. Artikeln om dagen anger inte år.',
    introEn:
      'Participants could choose among some twenty seminars and lectures by and with children and young people, guardians, social workers, managers, politicians, civil society, researchers and union representatives. The minister Åsa Regnér took part, Cecilia Grefve presented the experience from her assignment and Associate Professor Mats Tyrstrup was one of the lecturers. The article about the day does not give the year.',
    day: null,
  },
  {
    slug: 'malmo-2017',
    city: 'Malmö',
    nameSv: 'Förbättringsresan i Malmö 2017',
    nameEn: 'The Improvement Journey in Malmö 2017',
    introSv: 'Spridningskonferens i augusti 2017. Källorna anger inte vilken dag.',
    introEn: 'Regional conference in August 2017. The sources do not say on which day.',
    day: null,
  },
  {
    slug: 'linkoping-2017',
    city: 'Linköping',
    nameSv: 'Förbättringsresan i Linköping 2017',
    nameEn: 'The Improvement Journey in Linköping 2017',
    introSv:
      'Den 1 september deltog barnminister Åsa Regnér, nationella samordnaren Cecilia Grefve och regeringens särskilda utredare Margareta Winberg.',
    introEn:
      'On 1 September the minister Åsa Regnér, the national coordinator Cecilia Grefve and the special investigator Margareta Winberg took part.',
    day: '2017-09-01',
  },
  {
    slug: 'goteborg-2017',
    city: 'Göteborg',
    nameSv: 'Förbättringsresan i Göteborg 2017',
    nameEn: 'The Improvement Journey in Gothenburg 2017',
    introSv: 'Spridningskonferens i augusti eller september 2017. Källorna anger inte vilken dag.',
    introEn: 'Regional conference in August or September 2017. The sources do not say on which day.',
    day: null,
  },
  {
    slug: 'lulea-2017',
    city: 'Luleå',
    nameSv: 'Förbättringsresan i Luleå 2017',
    nameEn: 'The Improvement Journey in Luleå 2017',
    introSv: 'Spridningskonferens i augusti eller september 2017. Källorna anger inte vilken dag.',
    introEn: 'Regional conference in August or September 2017. The sources do not say on which day.',
    day: null,
  },
  {
    slug: 'stockholm-2017',
    city: 'Stockholm',
    nameSv: 'Förbättringsresan i Stockholm 2017',
    nameEn: 'The Improvement Journey in Stockholm 2017',
    introSv: 'Den sista spridningskonferensen, den 19 september.',
    introEn: 'The last of the regional conferences, on 19 September.',
    day: '2017-09-19',
  },
];

/** The filmed interviews that the article of 30 August lists; it gives no address that still answers. */
export const archivedFilms: { titleSv: string; titleEn: string; seminar: string | null }[] = [
  {
    titleSv: 'Åsa Lundström Matsson, Stiftelsen Allmänna Barnhuset',
    titleEn: 'Åsa Lundström Matsson, Stiftelsen Allmänna Barnhuset',
    seminar: 'barnets-ratt-att-komma-till-tals',
  },
  {
    titleSv: 'Anna Derwinger-Hallberg, verksamhetsledare, Region Gotland',
    titleEn: 'Anna Derwinger-Hallberg, head of operations, Region Gotland',
    seminar: 'samordnat-stod',
  },
  {
    titleSv: 'Tomas Nilsson, socialförvaltningen, Piteå kommun',
    titleEn: 'Tomas Nilsson, social services department, Piteå',
    seminar: 'gott-medarbetar-och-ledarskap',
  },
  {
    titleSv: 'Gunilla Hult Backlund, generaldirektör Inspektionen för vård och omsorg (IVO)',
    titleEn: 'Gunilla Hult Backlund, Director-General, Health and Social Care Inspectorate (IVO)',
    seminar: 'tillsynen-och-forandring',
  },
  {
    titleSv: 'Veronica Magnusson, ordförande Vision',
    titleEn: 'Veronica Magnusson, president of Vision',
    seminar: 'framgangsfaktorer',
  },
  {
    titleSv: 'Inger Kyösti, regional utvecklingsledare Norrbotten',
    titleEn: 'Inger Kyösti, regional development leader, Norrbotten',
    seminar: 'ingen-rocket-science',
  },
  {
    titleSv: 'Dinah Åbinger, Helsingborgs kommun',
    titleEn: 'Dinah Åbinger, Helsingborg',
    seminar: 'medskapande-for-battre-sociala-tjanster',
  },
  {
    titleSv: 'Sandra Patel Seropian, Maskrosbarn',
    titleEn: 'Sandra Patel Seropian, Maskrosbarn',
    seminar: 'innovativa-insatser',
  },
  { titleSv: 'Elisabeth Kämpe, Hofors kommun', titleEn: 'Elisabeth Kämpe, Hofors', seminar: 'med-hjalp-av-tekniken' },
  {
    titleSv: 'Anette Gladher, förvaltningschef i Karlskrona kommun',
    titleEn: 'Anette Gladher, head of department, Karlskrona',
    seminar: 'rehabilitera-en-socialtjanst',
  },
  {
    titleSv: 'Heike Erkers, ordförande Akademikerförbundet SSR',
    titleEn: 'Heike Erkers, president of Akademikerförbundet SSR',
    seminar: 'framgangsfaktorer',
  },
  {
    titleSv: 'Cecilia Grefve samtalar med barn-, äldre- och jämställdhetsminister Åsa Regnér',
    titleEn: 'Cecilia Grefve in conversation with Minister Åsa Regnér',
    seminar: null,
  },
  { titleSv: 'Rädslan att säga och göra fel', titleEn: 'The fear of saying and doing wrong', seminar: null },
];
