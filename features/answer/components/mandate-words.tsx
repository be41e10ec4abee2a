import { useTranslations } from 'next-intl';
import { mandates } from '@/features/invitation/rules';

/** The three mandates with their words, the most first. */
export function useMandateWords() {
  const t = useTranslations('invitation.mandates');
  return mandates.map((value) => ({ value, label: t(value) }));
}
