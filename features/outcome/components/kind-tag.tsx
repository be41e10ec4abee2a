import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { kindTone } from '../rules';
import type { OutcomeKind } from '../types';

/** What came of it, in words with a colour beside them. */
export function KindTag({ kind }: { kind: OutcomeKind }) {
  const t = useTranslations('outcomes.kinds');
  return (
    <Tag tone={kindTone[kind]} className="whitespace-nowrap">
      {t(kind)}
    </Tag>
  );
}
