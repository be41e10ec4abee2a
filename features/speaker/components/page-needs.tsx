import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { formatDay } from '@/lib/time';
import { ownNeedsAction, technicalAction } from '../page-actions';
import { PagePartFrame, type PartProps } from './page-part';

/** What the room must have. */
export function PageTechnical({ token, locale, note, technicalNeeds }: PartProps & { technicalNeeds: string }) {
  const t = useTranslations('speakerPage.technical');
  const form = useTranslations('form');
  return (
    <PagePartFrame part="technical" note={note} title={t('title')}>
      <ActionForm
        action={technicalAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token }}
        prefix="technical-"
      >
        <ActionTextarea
          name="technicalNeeds"
          label={t('label')}
          hint={t('hint')}
          defaultValue={technicalNeeds}
          rows={3}
          maxLength={1_000}
          optionalText={form('optional')}
        />
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {t('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </PagePartFrame>
  );
}

/** Food and access. What has been left is never written back into the page: only that it has been. */
export function PageNeeds({ token, locale, note, needsAt }: PartProps & { needsAt: Date | null }) {
  const t = useTranslations('speakerPage.needs');
  const form = useTranslations('form');
  return (
    <PagePartFrame part="needs" note={note} title={t('title')}>
      <p className="flex gap-3">
        <Lock aria-hidden="true" size={22} className="mt-1 shrink-0 text-spruce-2" />
        <span>{t('text')}</span>
      </p>
      {needsAt ? (
        <p className="rounded-box bg-mist px-4 py-3 font-semibold">
          {t('given', { date: formatDay(needsAt, locale) })}
        </p>
      ) : null}
      <ActionForm
        action={ownNeedsAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token }}
        prefix="needs-"
      >
        <ActionText name="food" label={t('food')} maxLength={300} autoComplete="off" optionalText={form('optional')} />
        <ActionTextarea
          name="access"
          label={t('access')}
          rows={3}
          maxLength={1_000}
          autoComplete="off"
          optionalText={form('optional')}
        />
        <ActionTextarea
          name="other"
          label={t('other')}
          rows={2}
          maxLength={1_000}
          autoComplete="off"
          optionalText={form('optional')}
        />
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {t('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </PagePartFrame>
  );
}
