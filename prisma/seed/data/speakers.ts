/** Name, title and organisation. The first ten named seminars' speakers are from the article of 30 August; the rest are invented for the demo. */
export type SpeakerText = {
  slug: string;
  name: string;
  titleSv: string;
  titleEn: string;
  organisation: string;
  bioSv?: string;
  bioEn?: string;
};

const person = (
  slug: string,
  name: string,
  titleSv: string,
  titleEn: string,
  organisation: string,
  bioSv = '',
  bioEn = '',
): SpeakerText => ({
  slug,
  name,
  titleSv,
  titleEn,
  organisation,
  bioSv,
  bioEn,
});

export const speakers: SpeakerText[] = [
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
    'Inspektionen för vård och omsorg',
  ),
  person('veronica-magnusson', 'Veronica Magnusson', 'Ordförande', 'President', 'Vision'),
  person('heike-erkers', 'Heike Erkers', 'Ordförande', 'President', 'Akademikerförbundet SSR'),
  person('inger-kyosti', 'Inger Kyösti', 'Regional utvecklingsledare', 'Regional development leader', 'Norrbotten'),
  person('dinah-abinger', 'Dinah Åbinger', '', '', 'Helsingborgs kommun'),
  person('sandra-patel-seropian', 'Sandra Patel Seropian', '', '', 'Maskrosbarn'),
  person('elisabeth-kampe', 'Elisabeth Kämpe', '', '', 'Hofors kommun'),
  person('anette-gladher', 'Anette Gladher', 'Förvaltningschef', 'Head of department', 'Karlskrona kommun'),
  person(
    'asa-regner',
    'Åsa Regnér',
    'Barn-, äldre- och jämställdhetsminister',
    'Minister for Children, the Elderly and Gender Equality',
    'Regeringskansliet',
  ),
  person(
    'cecilia-grefve',
    'Cecilia Grefve',
    'Nationell samordnare',
    'National coordinator',
    'Den sociala barn- och ungdomsvården',
  ),
  person('mats-tyrstrup', 'Mats Tyrstrup', 'Docent', 'Associate professor', ''),
  person(
    'ungdomsradet-rost',
    'Ungdomsrådet Röst',
    'Unga med egen erfarenhet',
    'Young people with experience of their own',
    '',
    'Ungdomsrådet träffas varannan vecka och ger råd till socialtjänsten i sin kommun. Rådet finns bara i demon.',
    'The youth council meets every other week and advises the social services of its municipality. It exists in the demo only.',
  ),
  person('amir-haddad', 'Amir Haddad', 'Socialsekreterare', 'Social worker', 'Örebro kommun'),
  person('anna-karin-lofgren', 'Anna-Karin Löfgren', 'Socialchef', 'Head of social services', 'Härnösands kommun'),
  person('birgitta-ohrn', 'Birgitta Öhrn', 'Handledare', 'Supervisor', 'Karlstads kommun'),
  person('daniel-rosenkvist', 'Daniel Rosenkvist', 'Metodutvecklare', 'Practice developer', 'Borås kommun'),
  person('eva-lena-strand', 'Eva-Lena Strand', 'Barnpsykolog', 'Child psychologist', 'Region Dalarna'),
  person('fiona-mcallister', 'Fiona McAllister', 'Forskare', 'Researcher', 'University of the Clyde Valley'),
  person('hanna-bjorkqvist', 'Hanna Björkqvist', 'Mentor', 'Mentor', 'Umeå kommun'),
  person('henrik-alstermark', 'Henrik Alstermark', 'Rektor', 'Head teacher', 'Kalmar kommun'),
  person('jonas-ekberg', 'Jonas Ekberg', 'Enhetschef', 'Unit manager', 'Växjö kommun'),
  person('karin-westling', 'Karin Westling', 'Socialsekreterare', 'Social worker', 'Örebro kommun'),
  person(
    'lars-goran-wiklund',
    'Lars-Göran Wiklund',
    'Ordförande i socialnämnden',
    'Chair of the social welfare board',
    'Östersunds kommun',
  ),
  person('leila-ahmadi', 'Leila Ahmadi', 'Förälder', 'Parent', 'Föräldrarådet i Södertälje'),
  person('malin-sjodin', 'Malin Sjödin', 'Barnrättsstrateg', 'Children’s rights strategist', 'Uppsala kommun'),
  person('oskar-nyberg', 'Oskar Nyberg', 'Socialsekreterare', 'Social worker', 'Umeå kommun'),
  person('petra-hedlund', 'Petra Hedlund', 'Utvecklingsledare', 'Development leader', 'Gävle kommun'),
  person('samira-yusuf', 'Samira Yusuf', 'HR-strateg', 'HR strategist', 'Västerås kommun'),
];
