import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { RegistrationLine } from '@/features/figures/components/registration-line';
import type { loadTodayCharts } from '@/features/figures/loaders';

type Props = { conference: ConferenceFigures; charts: Awaited<ReturnType<typeof loadTodayCharts>> };

/** How people come, from when registration opened to the day. Nothing where neither is known. */
export function LinePanel({ conference, charts: { line, pace } }: Props) {
  const t = useTranslations('today.line');
  if (!line) return null;
  const { taken: count, cancelled } = conference;
  return (
    <Panel id="line" title={t('title')}>
      <RegistrationLine
        line={line}
        sentence={`${t('sentence', { count, last: pace.last, before: pace.before })} ${t('cancelled', { count: cancelled })}`}
      />
    </Panel>
  );
}
