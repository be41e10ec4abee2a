import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { sortStopsAction } from '../actions';
import { isOutOfOrder } from '../line-rules';
import type { TourRow } from '../types';

/** Where the line is not in the order of its days: why that is seen, and one button that mends it. */
export function SortForm({ tour }: { tour: TourRow }) {
  const t = useTranslations('tours');
  const form = useTranslations('form');
  const locale = useLocale();
  if (!isOutOfOrder(tour.stops)) return null;
  return (
    <ActionForm
      action={sortStopsAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix="sort-"
      className="mt-4 grid grid-cols-1 gap-3"
      hidden={{ series: tour.slug, version: tour.version, sort: 'day' }}
    >
      <p className="text-ink-2">{t('outOfOrder')}</p>
      <div>
        <SubmitButton variant="ghost" size="small" pendingText={t('saving')}>
          {t('sortByDay')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
