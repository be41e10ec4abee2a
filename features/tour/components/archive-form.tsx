import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { archiveTourAction } from '../actions';
import { citiesHoldingTour } from '../state-rules';
import type { TourRow } from '../types';

/** Into the archive or out of it, with what that does said first, and what stands in the way. */
export function ArchiveForm({ tour }: { tour: TourRow }) {
  const t = useTranslations('tours');
  const form = useTranslations('form');
  const locale = useLocale();
  const kind = tour.archived ? 'unarchive' : 'archive';
  const holding = tour.archived ? [] : citiesHoldingTour(tour.stops);
  return (
    <Disclosure summary={t(`${kind}Title`)} id="archive">
      <p className="max-w-text">{t(`${kind}Text`)}</p>
      {holding.length > 0 ? (
        <Notice tone="sun" className="mt-3">
          <p>{t('archiveHeld', { cities: holding.join(', ') })}</p>
        </Notice>
      ) : (
        <ActionForm
          action={archiveTourAction}
          locale={locale}
          errorTitle={form('summary')}
          prefix="archive-"
          className="mt-4 grid grid-cols-1 gap-4"
          hidden={{ series: tour.slug, version: tour.version, archive: tour.archived ? 'no' : 'yes' }}
        >
          <div>
            <SubmitButton variant="ghost" pendingText={t('saving')}>
              {t(`${kind}Button`)}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Disclosure>
  );
}
