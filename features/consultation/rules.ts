import type { ConsultationHead, ConsultationState } from './types';

/** Legal changes of a consultation's state; trigger consultation_state_transition holds the same table. */
export const consultationTransitions: Record<ConsultationState, readonly ConsultationState[]> = {
  draft: ['open', 'cancelled'],
  open: ['held', 'cancelled'],
  held: ['archived'],
  archived: ['held'],
  cancelled: [],
};

/** The title in the reader's language; Swedish where there is no English. */
export function titleOf({ titleSv, titleEn }: Pick<ConsultationHead, 'titleSv' | 'titleEn'>, locale: string): string {
  return locale === 'en' && titleEn ? titleEn : titleSv;
}

/** The tone that goes with a state's words. */
export function stateTone(state: ConsultationState): 'calm' | 'sun' | 'ling' | 'outline' {
  if (state === 'open') return 'calm';
  if (state === 'cancelled') return 'ling';
  return state === 'draft' ? 'sun' : 'outline';
}

/** The coming first, the next one at the top; then the others, the latest first. */
export function inListOrder<T extends { startsAt: Date | null }>(consultations: readonly T[], now: Date): T[] {
  const time = ({ startsAt }: T) => startsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const coming = consultations.filter((one) => time(one) >= now.getTime());
  const past = consultations.filter((one) => time(one) < now.getTime());
  return [...coming.toSorted((a, b) => time(a) - time(b)), ...past.toSorted((a, b) => time(b) - time(a))];
}
