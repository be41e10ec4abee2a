import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Said on every page of a demo's archive: the sources name who was invited, not what they said. */
export function MadeUpNote({ isMadeUp }: { isMadeUp: boolean }) {
  const t = useTranslations('facilitation');
  return isMadeUp ? <Notice tone="sun" title={t('madeUp')} /> : null;
}
