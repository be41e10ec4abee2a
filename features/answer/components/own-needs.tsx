import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { formatDay, type Locale } from '@/lib/time';
import { needsAction, removeNeedsAction } from '../own-actions';

/** Food and access. What has been given is never written back into the page: only that it has been. */
export function OwnNeeds({ token, locale, needsAt }: { token: string; locale: Locale; needsAt: Date | null }) {
  const t = useTranslations('representative.needs');
  const form = useTranslations('form');
  return (
    <section id="needs" aria-labelledby="needs-title" className="grid gap-4">
      <h2 id="needs-title" className="text-h3">
        {t('title')}
      </h2>
      <p className="flex gap-3">
        <Lock aria-hidden="true" size={22} className="mt-1 shrink-0 text-spruce-2" />
        <span>{t('text')}</span>
      </p>
      {needsAt ? (
        <div className="grid gap-3 rounded-box bg-mist px-5 py-4">
          <p className="font-semibold">{t('given', { date: formatDay(needsAt, locale) })}</p>
          <ActionForm
            action={removeNeedsAction}
            locale={locale}
            errorTitle={form('summary')}
            hidden={{ token, removeNeeds: 'yes' }}
            prefix="remove-needs-"
          >
            <div>
              <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
                {t('remove')}
              </SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
      <ActionForm
        action={needsAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token }}
        prefix="needs-"
        className="grid grid-cols-1 gap-4"
      >
        <ActionText name="food" label={t('food')} maxLength={300} autoComplete="off" optionalText={form('optional')} />
        <ActionTextarea
          name="access"
          label={t('access')}
          rows={2}
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
            {t(needsAt ? 'replace' : 'save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
