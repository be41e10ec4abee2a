import type { Prisma } from '@/generated/prisma/client';

/** Invented for the demo: written and waiting for a place, and one that was put away. */
export const unplacedSeminars: Omit<Prisma.SeminarCreateManyInput, 'seriesId'>[] = [
  {
    slug: 'familjehemmets-vardag',
    titleSv: 'Familjehemmets vardag: det ni inte ser från kontoret',
    titleEn: 'Everyday life in a foster home: what you do not see from the office',
    abstractSv:
      'Två familjehemsföräldrar berättar om\n\n- måndagar, matlådor och mobiltelefoner\n- vad ett **besked i tid** betyder\n- vad de önskar att någon hade frågat.',
    abstractEn:
      'Two foster parents tell of\n\n- Mondays, lunch boxes and mobile phones\n- what an **answer in time** means\n- what they wish that somebody had asked.',
    theme: 'participation',
    audiences: ['social_workers', 'guardians'],
    level: 'introductory',
    equipment: ['movable_chairs'],
    minParticipants: 8,
    maxParticipants: 35,
    importKey: 'S-31',
  },
  {
    slug: 'statistik-som-hjalper',
    titleSv: 'Statistik som hjälper i vardagen',
    titleEn: null,
    abstractSv: 'Vilka fyra siffror räcker för att veta om det blir bättre? Utkast, talare söks.',
    theme: 'conditions',
    audiences: ['managers', 'politicians'],
    level: 'advanced',
    equipment: ['projector'],
    importKey: 'S-32',
  },
  {
    slug: 'nya-lagen-i-korthet',
    titleSv: 'Nya lagen i korthet',
    titleEn: 'The new act in brief',
    abstractSv: 'Gavs våren före turnén. Ersatt av seminariet om tillsynen.',
    abstractEn: 'Given the spring before the tour. Replaced by the seminar on supervision.',
    theme: 'conditions',
    audiences: ['social_workers'],
    archivedAt: new Date('2026-01-15T09:00:00Z'),
  },
];
