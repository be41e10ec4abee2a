import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { standingTone } from '../rules';
import type { Standing } from '../types';

/** How a commitment stands, in words with a colour beside them. */
export function StandingTag({ standing }: { standing: Standing }) {
  const t = useTranslations('commitments.standings');
  return (
    <Tag tone={standingTone[standing]} className="whitespace-nowrap">
      {t(standing)}
    </Tag>
  );
}
