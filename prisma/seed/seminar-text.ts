import type { Audience, SeminarTheme } from '@/generated/prisma/client';

/** A seminar as it is written in data/: texts in both languages, people by their slug. */
export type SeminarText = {
  slug: string;
  theme: SeminarTheme;
  audiences: Audience[];
  speakers: string[];
  host?: string;
  titleSv: string;
  titleEn: string;
  abstractSv: string;
  abstractEn: string;
  /** How strongly the demo's people are drawn to it: 1 little, 6 much. */
  appeal: number;
  language?: 'sv' | 'en';
};
