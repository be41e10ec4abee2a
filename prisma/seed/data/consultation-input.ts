import type { GovernanceLevel } from '@/generated/prisma/enums';

/** A made-up card: whose it is, its theme (0 strengthen, 1 change, 2 coordinate, 3 remove) and what it says. */
export type DemoCard = {
  organisation: string;
  theme: 0 | 1 | 2 | 3;
  level: GovernanceLevel;
  /** An organisation of the register, or words. */
  addressee: string;
  problem: string;
  proposal: string;
  contribution?: string;
  decidedBy?: string;
  ownCaseNumber?: string;
  evidenceUrl?: string;
  secretPart?: string;
};

/** What the organisations of 2015 might have handed in; made up, from the subjects of the sources. */
export const cards2015: DemoCard[] = [
  {
    organisation: 'Barnombudsmannen (BO)',
    theme: 0,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Barn får sällan komma till tals på egna villkor när deras situation utreds.',
    proposal: 'Gör barnsamtal till en fast del av varje utredning och följ upp hur många barn som har fått vara med.',
    contribution: 'Vi delar med oss av metoder för samtal med barn och unga.',
    decidedBy: 'Barnombudsmannen',
  },
  {
    organisation: 'Barnombudsmannen (BO)',
    theme: 1,
    level: 'national',
    addressee: 'regeringen',
    problem: 'Placerade barn vet ofta inte vem de kan vända sig till när något är fel.',
    proposal: 'Ge varje placerat barn information om sina rättigheter och en oberoende vuxen att kontakta.',
  },
  {
    organisation: 'Inspektionen för vård och omsorg (IVO)',
    theme: 0,
    level: 'national',
    addressee: 'Inspektionen för vård och omsorg (IVO)',
    problem: 'Tillsynen hittar samma brister år efter år utan att lärdomarna sprids.',
    proposal: 'Återför tillsynens resultat samlat till alla kommuner, inte bara till den som granskats.',
    contribution: 'Vi kan hålla regionala återföringsdagar två gånger om året.',
    decidedBy: 'Generaldirektören',
  },
  {
    organisation: 'Inspektionen för vård och omsorg (IVO)',
    theme: 2,
    level: 'national',
    addressee: 'Skolinspektionen',
    problem: 'Två myndigheter granskar samma barns skola och boende var för sig.',
    proposal: 'Planera tillsynen av hem för vård eller boende och deras skolor tillsammans.',
  },
  {
    organisation: 'Socialstyrelsen',
    theme: 0,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Nyutexaminerade socialsekreterare får ofta de svåraste ärendena utan introduktion.',
    proposal: 'Ge alla nya handläggare minst ett års introduktion med handledare.',
    contribution: 'Vi tar fram ett gemensamt introduktionsmaterial.',
  },
  {
    organisation: 'Socialstyrelsen',
    theme: 1,
    level: 'national',
    addressee: 'Socialstyrelsen',
    problem: 'Dokumentationen tar mer tid än mötet med barnet.',
    proposal: 'Se över dokumentationskraven och ta fram ett stöd som är lättare att använda.',
    ownCaseNumber: '5.3-00001/2015 (påhittat)',
  },
  {
    organisation: 'Akademikerförbundet SSR',
    theme: 0,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Personalomsättningen är hög och barnen byter socialsekreterare flera gånger om året.',
    proposal: 'Satsa på löneutveckling och karriärvägar för erfarna socialsekreterare.',
    decidedBy: 'Förbundsstyrelsen',
  },
  {
    organisation: 'Akademikerförbundet SSR',
    theme: 3,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Samma uppgifter förs in i flera system.',
    proposal: 'Ta bort dubbel registrering av samma uppgift i journal och statistik.',
  },
  {
    organisation: 'Vision',
    theme: 1,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Första linjens chefer har för många medarbetare för att kunna ge stöd i svåra beslut.',
    proposal: 'Sätt ett tak för antalet medarbetare per chef.',
    contribution: 'Vi sprider exempel från kommuner som har gjort det.',
  },
  {
    organisation: 'Skolinspektionen',
    theme: 2,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Skolan och socialtjänsten vet inte vad den andra gör när ett barn byter skola efter en placering.',
    proposal: 'Utse en person i varje kommun som följer placerade barns skolgång.',
    decidedBy: 'Avdelningschefen för tillsyn',
  },
  {
    organisation: 'Statens institutionsstyrelse (SiS)',
    theme: 2,
    level: 'regional',
    addressee: 'Regionerna',
    problem: 'Barn på institution får vänta på barn- och ungdomspsykiatrin eftersom de bor utanför sin hemregion.',
    proposal: 'Kom överens om vem som ansvarar för vården när barnet vistas i en annan region.',
  },
  {
    organisation: 'Länsstyrelsen',
    theme: 2,
    level: 'regional',
    addressee: 'Länsstyrelsen',
    problem: 'Regionala nätverk för barn som far illa finns i vissa län men saknas i andra.',
    proposal: 'Ge ett tydligt regionalt uppdrag att samordna kommuner, region, polis och skola.',
    contribution: 'Vi kan kalla till nätverken och stå för lokal.',
  },
  {
    organisation: 'Polismyndigheten',
    theme: 2,
    level: 'municipal',
    addressee: 'Polismyndigheten',
    problem: 'Barnahus har olika arbetssätt och öppettider, och förhör med barn dröjer.',
    proposal: 'Enas om gemensamma riktlinjer för barnahus i hela landet.',
  },
  {
    organisation: 'Migrationsverket',
    theme: 3,
    level: 'national',
    addressee: 'regeringen',
    problem: 'Kommunerna söker ersättning för ensamkommande barn på många olika blanketter.',
    proposal: 'Ta bort de enskilda ansökningarna och ersätt med schabloner.',
    decidedBy: 'Generaldirektören',
  },
];

/** The coming consultation: four organisations have handed in, two of them say nearly the same, one card may be secret in part. */
export const cardsComing: DemoCard[] = [
  {
    organisation: 'Socialstyrelsen',
    theme: 0,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Nya socialsekreterare får svåra ärenden utan introduktion och slutar inom två år.',
    proposal: 'Ge alla nya socialsekreterare ett introduktionsår med handledare.',
    contribution: 'Vi tar fram ett introduktionsprogram som kommunerna kan använda fritt.',
    decidedBy: 'Generaldirektören',
    ownCaseNumber: '5.3-04711/2027',
  },
  {
    organisation: 'Socialstyrelsen',
    theme: 1,
    level: 'national',
    addressee: 'Socialstyrelsen',
    problem: 'Handläggarna lägger mer tid på att dokumentera än på att möta barn.',
    proposal: 'Förenkla dokumentationen så att varje uppgift skrivs en gång.',
    evidenceUrl: 'https://www.example.org/tidsmatning-2026',
  },
  {
    organisation: 'Akademikerförbundet SSR',
    theme: 0,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Socialsekreterare som är nya i yrket får svåra ärenden utan stöd och slutar.',
    proposal: 'Inför ett introduktionsår med handledare för nya socialsekreterare i alla kommuner.',
    decidedBy: 'Förbundsstyrelsen',
  },
  {
    organisation: 'Akademikerförbundet SSR',
    theme: 3,
    level: 'municipal',
    addressee: 'Kommunerna',
    problem: 'Samma uppgift registreras i journalen, i statistiken och i ekonomisystemet.',
    proposal: 'Ta bort dubbelregistreringen.',
  },
  {
    organisation: 'Inspektionen för vård och omsorg (IVO)',
    theme: 2,
    level: 'national',
    addressee: 'Skolinspektionen',
    problem: 'Brister i skolgången för placerade barn faller mellan två myndigheters tillsyn.',
    proposal: 'Gör en gemensam tillsynsplan för boenden och deras skolor.',
    contribution: 'Vi avsätter två inspektörer i varje region.',
    secretPart: 'Det andra stycket om ett pågående ärende hos en namngiven verksamhet.',
  },
  {
    organisation: 'Vision',
    theme: 1,
    level: 'regional',
    addressee: 'Regionerna',
    problem: 'Barn väntar på varandras huvudmän: kommunen på regionen och regionen på kommunen.',
    proposal: 'Bestäm en längsta tid för gemensam planering när ett barn behöver insatser från båda.',
    decidedBy: 'Förbundsordföranden',
  },
];
