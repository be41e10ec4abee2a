import { person } from '../speaker-text';

/** Those whom the articles name. Titles as there; nothing is added about real people. */
export const namedSpeakers = [
  person(
    'asa-regner',
    'Åsa Regnér',
    'Barn-, äldre- och jämställdhetsminister',
    'Minister for Children, the Elderly and Gender Equality',
    'Regeringen',
  ),
  person(
    'cecilia-grefve',
    'Cecilia Grefve',
    'Regeringens nationella samordnare för den sociala barn- och ungdomsvården',
    'The Government’s national coordinator for the social care of children and young people',
    'Nationella samordnaren',
  ),
  person('mats-tyrstrup', 'Mats Tyrstrup', 'Docent', 'Associate professor', ''),
  person('asa-lundstrom-matsson', 'Åsa Lundström Matsson', '', '', 'Stiftelsen Allmänna Barnhuset'),
  person(
    'anna-derwinger-hallberg',
    'Anna Derwinger-Hallberg',
    'Verksamhetsledare',
    'Head of operations',
    'Region Gotland',
  ),
  person('tomas-nilsson', 'Tomas Nilsson', 'Socialförvaltningen', 'Social services department', 'Piteå kommun'),
  person(
    'gunilla-hult-backlund',
    'Gunilla Hult Backlund',
    'Generaldirektör',
    'Director-General',
    'Inspektionen för vård och omsorg (IVO)',
  ),
  person('veronica-magnusson', 'Veronica Magnusson', 'Ordförande', 'Chair', 'Vision'),
  person('heike-erkers', 'Heike Erkers', 'Ordförande', 'Chair', 'Akademikerförbundet SSR'),
  person('inger-kyosti', 'Inger Kyösti', 'Regional utvecklingsledare', 'Regional development leader', 'Norrbotten'),
  person('dinah-abinger', 'Dinah Åbinger', '', '', 'Helsingborgs kommun'),
  person('sandra-patel-seropian', 'Sandra Patel Seropian', '', '', 'Maskrosbarn'),
  person('elisabeth-kampe', 'Elisabeth Kämpe', '', '', 'Hofors kommun'),
  person('anette-gladher', 'Anette Gladher', 'Förvaltningschef', 'Head of department', 'Karlskrona kommun'),
];
