import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { createTourAction, saveTourAction } from '../actions';
import type { TourRow } from '../types';

/** A tour's name and introduction in both languages; without `tour` a new one, with its address. */
export function TourForm({ tour }: { tour?: TourRow }) {
  const t = useTranslations('tours');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={tour ? saveTourAction : createTourAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={tour ? { series: tour.slug, version: tour.version } : {}}
    >
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ActionText name="nameSv" label={t('fields.nameSv')} defaultValue={tour?.nameSv} />
        <ActionText name="nameEn" label={t('fields.nameEn')} defaultValue={tour?.nameEn} />
        <ActionTextarea
          name="introSv"
          label={t('fields.introSv')}
          optionalText={form('optional')}
          defaultValue={tour?.introSv}
        />
        <ActionTextarea
          name="introEn"
          label={t('fields.introEn')}
          optionalText={form('optional')}
          defaultValue={tour?.introEn}
        />
        {tour ? null : (
          <ActionText
            name="slug"
            label={t('fields.slug')}
            hint={t('fields.slugHint')}
            optionalText={form('optional')}
          />
        )}
      </div>
      <div>
        <SubmitButton pendingText={t('saving')}>{t(tour ? 'save' : 'create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
