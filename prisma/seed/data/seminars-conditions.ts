import type { SeminarText } from '../seminar-text';

/** Invented for the demo: good conditions for staff and leaders. */
export const conditionsSeminars: SeminarText[] = [
  {
    slug: 'mer-tid-med-barnet',
    theme: 'conditions',
    audiences: ['social_workers', 'managers'],
    speakers: ['petra-hedlund'],
    host: 'mehmet-aksoy',
    appeal: 6,
    titleSv: 'Mer tid med barnet: så mätte vi, så ändrade vi',
    titleEn: 'More time with the child: how we measured and what we changed',
    abstractSv:
      'Vi mätte vart arbetstiden tog vägen under två veckor. Resultatet förvånade alla. Seminariet visar mätningen, de tre ändringar som gav mest och varför en av dem fick göras om. Du får mallen med dig hem.',
    abstractEn:
      'For two weeks we measured where the working hours went. The result surprised everybody. The seminar shows the measurement, the three changes that gave most and why one of them had to be redone. You get the template to take home.',
  },
  {
    slug: 'forsta-aret-som-socialsekreterare',
    theme: 'conditions',
    audiences: ['social_workers', 'managers', 'unions'],
    speakers: ['hanna-bjorkqvist', 'oskar-nyberg'],
    appeal: 5,
    titleSv: 'Första året som socialsekreterare',
    titleEn: 'The first year as a social worker',
    abstractSv:
      'Ett introduktionsår med mentor, skyddad tid och ett växande antal ärenden. En nyutexaminerad och hennes mentor berättar månad för månad vad som bar och vad som brast.',
    abstractEn:
      'An introductory year with a mentor, protected time and a growing number of cases. A new graduate and her mentor tell, month by month, what held and what broke.',
  },
  {
    slug: 'handledning-som-haller',
    theme: 'conditions',
    audiences: ['social_workers', 'managers'],
    speakers: ['birgitta-ohrn'],
    appeal: 4,
    titleSv: 'Handledning som håller när det blåser',
    titleEn: 'Supervision that holds when the wind blows',
    abstractSv:
      'När det är som mest att göra ställs handledningen in. Det borde vara tvärtom. Vi prövar en form på tjugo minuter som går att hålla varje vecka, i grupp och utan förberedelser.',
    abstractEn:
      'When there is most to do, supervision is cancelled. It should be the other way round. We try a form of twenty minutes that can be kept every week, in a group and without preparation.',
  },
  {
    slug: 'politikerns-fragor',
    theme: 'conditions',
    audiences: ['politicians', 'managers'],
    speakers: ['lars-goran-wiklund'],
    appeal: 2,
    titleSv: 'Fem frågor varje socialnämnd bör ställa',
    titleEn: 'Five questions every social welfare board should ask',
    abstractSv:
      'Hur vet en nämnd att barnen får det bättre, och inte bara att handläggningen går fortare? En nämndordförande delar med sig av frågorna som ändrade mötena. För dig som är förtroendevald eller skriver underlagen.',
    abstractEn:
      'How does a board know that children are better off, and not only that cases are handled faster? A chair shares the questions that changed the meetings. For elected members and those who write their papers.',
  },
  {
    slug: 'hot-och-hat-pa-jobbet',
    theme: 'conditions',
    audiences: ['social_workers', 'managers', 'unions'],
    speakers: ['samira-yusuf'],
    appeal: 4,
    titleSv: 'Trygg på jobbet: när hot och rykten riktas mot oss',
    titleEn: 'Safe at work: when threats and rumours are aimed at us',
    abstractSv:
      'Rykten på nätet når ibland ända hem till den som utreder. Vi går igenom vad arbetsgivaren ska göra, vad du kan göra själv och hur man bemöter en oroad förälder utan att bryta sekretessen.',
    abstractEn:
      'Rumours online sometimes reach the home of the person who investigates. We go through what the employer must do, what you can do yourself and how to meet a worried parent without breaking confidentiality.',
  },
  {
    slug: 'dokumentera-lagom',
    theme: 'conditions',
    audiences: ['social_workers', 'managers', 'researchers'],
    speakers: ['daniel-rosenkvist'],
    appeal: 5,
    titleSv: 'Dokumentera lagom',
    titleEn: 'Enough documentation, and no more',
    abstractSv:
      'Vad måste stå i journalen, vad står där av gammal vana och vem läser det? Vi läser tre avidentifierade anteckningar och stryker tillsammans. En jurist svarar på vad lagen faktiskt kräver.',
    abstractEn:
      'What must be in the file, what is there out of habit and who reads it? We read three anonymised notes and cross things out together. A lawyer answers what the law actually requires.',
  },
  {
    slug: 'chef-for-femton',
    theme: 'conditions',
    audiences: ['managers', 'unions', 'politicians'],
    speakers: ['anna-karin-lofgren'],
    appeal: 3,
    titleSv: 'Chef för femton, inte för femtio',
    titleEn: 'A manager for fifteen people, not fifty',
    abstractSv:
      'När antalet medarbetare per chef halverades sjönk sjukfrånvaron, men kostnaden syntes först. Så räknade vi, så övertygade vi nämnden och så ser vardagen ut i dag.',
    abstractEn:
      'When the number of staff per manager was halved, sick leave fell, but the cost showed first. This is how we calculated, how we convinced the board and what everyday work looks like today.',
  },
];
