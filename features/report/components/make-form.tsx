import { useLocale, useTranslations } from 'next-intl';
import { ActionSelect } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { makeReportAction } from '../actions';

/** A quarter, and the one click that makes its report. */
export function MakeForm({ periods }: { periods: readonly string[] }) {
  const t = useTranslations('reports.make');
  const summary = useTranslations('form')('summary');
  const locale = useLocale();
  return (
    <Panel id="make" title={t('title')}>
      <ActionForm
        action={makeReportAction}
        locale={locale}
        errorTitle={summary}
        prefix="make-"
        className="grid max-w-text grid-cols-1 items-end gap-4"
      >
        <ActionSelect
          name="period"
          label={t('period')}
          hint={t('hint')}
          options={periods.map((period) => ({ value: period, label: period }))}
          defaultValue={periods[0]}
        />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('button')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
