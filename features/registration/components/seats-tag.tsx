'use client';

import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { seatsInWords } from '@/features/conference/rules';

const tones = { many: 'calm', few: 'sun', full: 'ling' } as const;

/** Seats left in words, with a colour beside the words. */
export function SeatsTag({ seatsLeft, capacity }: { seatsLeft: number; capacity: number }) {
  const t = useTranslations('registration.seats');
  const { level, count } = seatsInWords(seatsLeft, capacity);
  return <Tag tone={tones[level]}>{t(level, { count })}</Tag>;
}
