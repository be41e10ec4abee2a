import type { SeminarText } from '../seminar-text';

/** The ten seminars that the article of 30 August names, with its speakers. The abstracts of the coming tour are written for the demo. */
export const namedSeminars: SeminarText[] = [
  {
    slug: 'barnets-ratt-att-komma-till-tals',
    theme: 'participation',
    audiences: ['social_workers', 'managers', 'civil_society'],
    speakers: ['asa-lundstrom-matsson'],
    appeal: 6,
    titleSv: 'Barnets rätt att komma till tals inom sociala barn- och ungdomsvården',
    titleEn: 'The child’s right to be heard in the social care of children and young people',
    abstractSv:
      'Vad krävs för att ett barn ska kunna säga vad det vill, och för att någon ska göra något av svaret? Seminariet går igenom ett ärende från anmälan till uppföljning och visar var barnets röst brukar försvinna. Du får med dig en enkel lista att pröva i nästa samtal.',
    abstractEn:
      'What does it take for a child to say what they want, and for somebody to act on it? The seminar follows a case from first report to follow-up and shows where the child’s voice tends to get lost. You leave with a short list to try in your next conversation.',
  },
  {
    slug: 'samordnat-stod',
    theme: 'participation',
    audiences: ['social_workers', 'managers', 'politicians'],
    speakers: ['anna-derwinger-hallberg'],
    appeal: 3,
    titleSv: 'Arbetsrätt för att ge barn och unga samordnat stöd',
    titleEn: 'A way of working that gives children and young people coordinated support',
    abstractSv:
      'När ett barn behöver både skola, vård och socialtjänst faller ansvaret lätt mellan stolarna. BarnSam är ett arbetssätt där frågor samordnas och där olika verksamheter styr och leder tillsammans när barnets behov går över gränserna. (Titeln står som i programmet från den nationella dagen. Innehållet handlar om ett arbetssätt, inte om arbetsrätt.)',
    abstractEn:
      'When a child needs school, health care and social services at once, responsibility easily falls between them. BarnSam is a way of working in which questions are coordinated and the services steer together when the child’s needs cross their borders.',
  },
  {
    slug: 'gott-medarbetar-och-ledarskap',
    theme: 'conditions',
    audiences: ['managers', 'social_workers', 'unions'],
    speakers: ['tomas-nilsson'],
    appeal: 3,
    titleSv: 'Vikten av ett gott medarbetar- och ledarskap',
    titleEn: 'Why good leadership and good colleagueship matter',
    abstractSv:
      'En arbetsgrupp som fungerar är det bästa skyddet mot att människor slutar. Vi talar om vad chefer kan göra varje vecka, vad medarbetare kan göra för varandra och hur man tar upp det som skaver innan det blir en konflikt.',
    abstractEn:
      'A team that works is the best protection against people leaving. We talk about what managers can do every week, what colleagues can do for each other, and how to raise what chafes before it becomes a conflict.',
  },
  {
    slug: 'tillsynen-och-forandring',
    theme: 'conditions',
    audiences: ['managers', 'politicians', 'social_workers'],
    speakers: ['gunilla-hult-backlund'],
    host: 'stina-kallio',
    appeal: 5,
    titleSv: 'Den sociala barn- och ungdomsvården – hur kan tillsynen bidra till förändring?',
    titleEn: 'Social care of children and young people: how can supervision bring change?',
    abstractSv:
      'Seminariet utgår från vad Inspektionen för vård och omsorg har sett i sin tillsyn av den sociala barn- och ungdomsvården. Tillsammans resonerar vi om hur tillsynen kan sätta fart på en förändring i verksamheten i stället för att bli ännu en pärm i hyllan.',
    abstractEn:
      'The seminar starts from what the Health and Social Care Inspectorate has seen in its supervision of social care for children. Together we discuss how supervision can set change in motion instead of ending up as one more binder on the shelf.',
  },
  {
    slug: 'framgangsfaktorer',
    theme: 'conditions',
    audiences: ['unions', 'managers', 'politicians'],
    speakers: ['veronica-magnusson', 'heike-erkers'],
    appeal: 3,
    titleSv: 'Framgångsfaktorer i den sociala barn- och ungdomsvården',
    titleEn: 'What makes social care of children and young people succeed',
    abstractSv:
      'Två fackförbund beskriver initiativ som har gjort skillnad i verksamheter: från introduktion av nya kollegor till rimligt antal ärenden. Ta gärna med dig ett exempel hemifrån, den andra halvan är ett samtal i små grupper.',
    abstractEn:
      'Two unions describe initiatives that have made a difference in workplaces: from introducing new colleagues to a reasonable number of cases. Bring an example of your own, the second half is a conversation in small groups.',
  },
  {
    slug: 'ingen-rocket-science',
    theme: 'conditions',
    audiences: ['managers', 'politicians', 'unions'],
    speakers: ['inger-kyosti'],
    appeal: 6,
    titleSv: 'Det är ingen rocket science. Om att få, introducera och behålla personal',
    titleEn: 'It is not rocket science: finding, introducing and keeping staff',
    abstractSv:
      'Hur skapar vi förutsättningar för en social barn- och ungdomsvård av god kvalitet? Vi tittar på verksamheter som har vänt en nedåtgående trend och fått stabilitet: vad de gjorde först, vad som tog tid och vad de hade kunnat hoppa över.',
    abstractEn:
      'How do we create the conditions for good social care of children? We look at workplaces that turned a downward trend into stability: what they did first, what took time and what they could have skipped.',
  },
  {
    slug: 'medskapande-for-battre-sociala-tjanster',
    theme: 'participation',
    audiences: ['social_workers', 'young_people', 'guardians'],
    speakers: ['dinah-abinger'],
    host: 'stina-kallio',
    appeal: 5,
    titleSv: 'Medskapande för bättre sociala tjänster',
    titleEn: 'Creating better social services together',
    abstractSv:
      'Medskapande är mer än att fråga i efterhand. Vi visar hur barn, unga och vårdnadshavare kan vara med redan när en insats formas, vad det kräver av oss som arbetar och hur man gör när önskemålen går isär.',
    abstractEn:
      'Co-creation is more than asking afterwards. We show how children, young people and guardians can take part when support is being shaped, what it asks of us who work there and what to do when wishes differ.',
  },
  {
    slug: 'innovativa-insatser',
    theme: 'participation',
    audiences: ['civil_society', 'social_workers', 'managers'],
    speakers: ['sandra-patel-seropian'],
    appeal: 4,
    titleSv: 'Innovativa insatser - samverkan mellan ideell och offentlig sektor',
    titleEn: 'New kinds of support: the voluntary and public sectors together',
    abstractSv:
      'Ideella organisationer möter barn som socialtjänsten inte når, och tvärtom. Här får du exempel på hur man kan dela på ansvaret, skriva avtal som håller och låta barn röra sig tryggt mellan verksamheterna.',
    abstractEn:
      'Voluntary organisations meet children whom social services do not reach, and the other way round. Here are examples of how to share responsibility, write agreements that last and let children move safely between services.',
  },
  {
    slug: 'med-hjalp-av-tekniken',
    theme: 'conditions',
    audiences: ['social_workers', 'managers', 'researchers'],
    speakers: ['elisabeth-kampe'],
    host: 'mehmet-aksoy',
    appeal: 4,
    titleSv: 'Hur kan vi med hjälp av tekniken förbättra den sociala barn- och ungdomsvården?',
    titleEn: 'How can technology help us improve the social care of children?',
    abstractSv:
      'Mycket av dagen går åt till att skriva samma sak på flera ställen. Vi tittar på teknik som ger tid tillbaka till mötet med barnet, vad den kostar att införa och vilka frågor du ska ställa innan du köper något.',
    abstractEn:
      'Much of the day goes to writing the same thing in several places. We look at technology that gives time back to meeting the child, what it costs to introduce and which questions to ask before you buy.',
  },
  {
    slug: 'rehabilitera-en-socialtjanst',
    theme: 'conditions',
    audiences: ['managers', 'politicians', 'social_workers'],
    speakers: ['anette-gladher'],
    appeal: 5,
    titleSv: 'Hur rehabiliterar man en socialtjänst när det värsta som kan hända händer?',
    titleEn: 'How do you restore a social service when the worst that can happen happens?',
    abstractSv:
      'Ibland händer det som inte får hända. Seminariet handlar om tiden efteråt: hur man tar hand om medarbetare, möter frågor utifrån och bygger en verksamhet som är bättre än den var. Vi talar om svåra händelser. Du kan gå ut när du vill.',
    abstractEn:
      'Sometimes the thing that must not happen does. The seminar is about the time afterwards: how to care for staff, meet questions from outside and build a service that is better than before. We talk about hard events. You may leave the room at any time.',
  },
];
