import type { SeminarText } from '../seminar-text';

/** Invented for the demo: participation and co-creation by children, young people and guardians. */
export const participationSeminars: SeminarText[] = [
  {
    slug: 'fraga-mig-forst',
    theme: 'participation',
    audiences: ['young_people', 'social_workers', 'guardians'],
    speakers: ['ungdomsradet-rost', 'tilda'],
    host: 'rebecka-thun',
    appeal: 6,
    titleSv: 'Fråga mig först. Unga berättar om mötet med socialtjänsten',
    titleEn: 'Ask me first: young people on meeting social services',
    abstractSv:
      'Fem unga med egen erfarenhet berättar om samtal som hjälpte och samtal som inte gjorde det. De har själva valt vad de vill dela. Efteråt finns tid för frågor som ni skriver på lappar, så att alla vågar fråga och ingen måste svara.',
    abstractEn:
      'Five young people with experience of their own tell about conversations that helped and conversations that did not. They have chosen what to share. Afterwards there is time for questions on notes, so that everybody dares to ask and nobody has to answer.',
  },
  {
    slug: 'genomforandeplan-pa-barnets-sprak',
    theme: 'participation',
    audiences: ['social_workers', 'managers'],
    speakers: ['karin-westling', 'amir-haddad'],
    appeal: 4,
    titleSv: 'En genomförandeplan på barnets språk',
    titleEn: 'A care plan in the child’s own words',
    abstractSv:
      'Planen är till för barnet, men hur många barn har läst sin? Vi skriver om en verklig plan, utan namn, så att en tioåring förstår den. Du får mallar i lätt språk och ett sätt att rita planen tillsammans.',
    abstractEn:
      'The plan is for the child, but how many children have read theirs? We rewrite a real plan, with no names, so that a ten-year-old understands it. You get templates in easy language and a way of drawing the plan together.',
  },
  {
    slug: 'samtal-med-de-yngsta',
    theme: 'participation',
    audiences: ['social_workers', 'guardians'],
    speakers: ['eva-lena-strand'],
    appeal: 5,
    titleSv: 'Samtal med de yngsta: att lyssna på barn under sex år',
    titleEn: 'Talking with the youngest: listening to children under six',
    abstractSv:
      'Små barn berättar med leken, kroppen och tystnaden. Vi går igenom hur du förbereder rummet, hur du frågar utan att leda och hur du dokumenterar det som inte sades med ord.',
    abstractEn:
      'Small children tell with play, with their bodies and with silence. We go through how to prepare the room, how to ask without leading and how to record what was not said in words.',
  },
  {
    slug: 'foraldrar-som-medarbetare',
    theme: 'participation',
    audiences: ['guardians', 'managers', 'social_workers'],
    speakers: ['jonas-ekberg', 'leila-ahmadi'],
    appeal: 3,
    titleSv: 'Föräldrar som kunskapskälla, inte bara mottagare',
    titleEn: 'Parents as a source of knowledge, not only receivers',
    abstractSv:
      'I ett föräldraråd möts vårdnadshavare och enhetschefer varannan månad. Vad har ändrats, vad gick inte att ändra och hur talar man om det? En förälder och en chef berättar var sin version.',
    abstractEn:
      'In a parents’ council, guardians and heads of unit meet every other month. What has changed, what could not be changed and how do you talk about that? A parent and a manager each tell their version.',
  },
  {
    slug: 'skolgangen-under-placering',
    theme: 'participation',
    audiences: ['social_workers', 'managers', 'politicians', 'researchers'],
    speakers: ['henrik-alstermark'],
    host: 'rebecka-thun',
    appeal: 4,
    titleSv: 'Skolan som trygg punkt när barnet flyttar',
    titleEn: 'School as a fixed point when the child moves',
    abstractSv:
      'Barn som har varit placerade har sämre skolgång än andra. Det går att bryta. Vi visar en modell där skola och socialtjänst möts före flytten, inte efter, och där barnet själv bestämmer vem i klassen som får veta vad.',
    abstractEn:
      'Children in placement do worse at school than others. It can be broken. We show a model in which school and social services meet before the move and not after, and in which the child decides who in class gets to know what.',
  },
  {
    slug: 'nar-barn-inte-vill-prata',
    theme: 'participation',
    audiences: ['social_workers', 'civil_society'],
    speakers: ['malin-sjodin'],
    appeal: 4,
    titleSv: 'När barnet inte vill prata med dig',
    titleEn: 'When the child does not want to talk to you',
    abstractSv:
      'Delaktighet är också rätten att slippa. Hur skiljer vi på ett nej, ett inte nu och ett inte med dig? Ett praktiskt seminarium med korta rollspel. Du väljer själv om du vill vara med eller titta på.',
    abstractEn:
      'Participation is also the right not to. How do we tell a no from a not now and a not with you? A practical seminar with short role plays. You choose whether to take part or watch.',
  },
  {
    slug: 'participation-across-borders',
    theme: 'participation',
    audiences: ['researchers', 'social_workers', 'managers'],
    speakers: ['fiona-mcallister'],
    appeal: 2,
    language: 'en',
    titleSv: 'Barns delaktighet i tre länder (på engelska)',
    titleEn: 'Children’s participation in three countries',
    abstractSv:
      'Skottland, Norge och Sverige har valt olika vägar för att barn ska få påverka sin egen vård. Vad kan vi lära av varandra? Seminariet hålls på engelska. Du kan ställa frågor på svenska.',
    abstractEn:
      'Scotland, Norway and Sweden have chosen different ways of letting children influence their own care. What can we learn from each other? The seminar is held in English. You may ask your questions in Swedish.',
  },
];
