import type { Equipment, SeminarLevel } from '@/generated/prisma/client';

/** What a seminar has besides its words: whom it suits, how many it takes, what the room must have. Markdown where a list helps. */
export type SeminarFacts = {
  level?: SeminarLevel;
  equipment?: Equipment[];
  minParticipants?: number;
  maxParticipants?: number;
  abstractSv?: string;
  abstractEn?: string;
};

export const seminarFacts: Record<string, SeminarFacts> = {
  'barnets-ratt-att-komma-till-tals': { equipment: ['projector', 'microphones', 'hearing_loop'] },
  'samordnat-stod': { level: 'introductory', equipment: ['whiteboard'] },
  'tillsynen-och-forandring': { level: 'advanced', equipment: ['projector'] },
  framgangsfaktorer: { equipment: ['microphones', 'hearing_loop'] },
  'ingen-rocket-science': { equipment: ['projector', 'sound'] },
  'fraga-mig-forst': { equipment: ['movable_chairs'], minParticipants: 10 },
  'samtal-med-de-yngsta': {
    level: 'advanced',
    equipment: ['movable_chairs'],
    minParticipants: 8,
    maxParticipants: 40,
    abstractSv:
      'Små barn berättar med leken, kroppen och tystnaden. Vi går igenom\n\n- hur du **förbereder rummet**\n- hur du frågar utan att leda\n- hur du dokumenterar det som inte sades med ord.\n\nDu behöver ha hållit barnsamtal själv: vi övar på verkliga situationer, utan namn.',
    abstractEn:
      'Small children tell by play, body and silence. We go through\n\n- how you **prepare the room**\n- how you ask without leading\n- how you document what was not said in words.\n\nYou need to have held talks with children yourself: we practise on real situations, without names.',
  },
  'genomforandeplan-pa-barnets-sprak': {
    equipment: ['whiteboard', 'movable_chairs'],
    maxParticipants: 60,
    abstractSv:
      'Planen är till för barnet, men hur många barn har läst sin?\n\nVi skriver om en verklig plan, utan namn, så att en **tioåring** förstår den. Du får med dig\n\n1. mallar i lätt språk\n2. ett sätt att rita planen tillsammans.',
    abstractEn:
      'The plan is for the child, but how many children have read theirs?\n\nWe rewrite a real plan, without names, so that a **ten-year-old** understands it. You take home\n\n1. templates in plain language\n2. a way of drawing the plan together.',
  },
  'handledning-som-haller': {
    level: 'introductory',
    equipment: ['movable_chairs'],
    minParticipants: 6,
    maxParticipants: 30,
  },
  'mer-tid-med-barnet': {
    equipment: ['whiteboard'],
    abstractSv:
      'Vi mätte vart arbetstiden tog vägen under två veckor. Resultatet förvånade alla.\n\nSeminariet visar\n\n- mätningen\n- de *tre ändringar* som gav mest\n- varför en av dem fick göras om.\n\nDu får mallen med dig hem.',
    abstractEn:
      'For two weeks we measured where the working hours went. The result surprised everybody.\n\nThe seminar shows\n\n- the measurement\n- the *three changes* that gave most\n- why one of them had to be redone.\n\nYou get the template to take home.',
  },
  'forsta-aret-som-socialsekreterare': { level: 'introductory' },
  'politikerns-fragor': { minParticipants: 8 },
  'dokumentera-lagom': { level: 'introductory', equipment: ['projector', 'whiteboard'] },
  // The guests abroad take part by video, which not every room has: something for the schedule to say.
  'participation-across-borders': { level: 'advanced', equipment: ['streaming'] },
};
