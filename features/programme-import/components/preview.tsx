import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { FigureRow } from '@/components/ui/figure-row';
import { Notice } from '@/components/ui/notice';
import { confirmImportAction } from '../actions';
import type { ImportPlan } from '../types';
import { ErrorTable } from './error-table';

type Props = {
  importId: string;
  hash: string;
  plan: ImportPlan;
  /** What the file's reader saw: unknown heads, formulas. */
  file: { unknown: readonly string[]; formulas: boolean };
  city: string | null;
};

/** What the file would do in figures, what is wrong with it, and the button when nothing is. */
export function Preview({ importId, hash, plan, file, city }: Props) {
  const t = useTranslations('programmeImport');
  const count = (state: string) => plan.rows.filter((row) => row.state === state).length;
  const placed = plan.rows.filter(({ placement }) => placement && placement.state !== 'same').length;
  const wrong = new Set(plan.errors.map(({ line }) => line)).size;
  return (
    <>
      <FigureRow
        label={t('preview.figures')}
        figures={[
          { value: count('new'), text: t('preview.new', { count: count('new') }) },
          { value: count('changed'), text: t('preview.changed', { count: count('changed') }) },
          { value: count('unchanged'), text: t('preview.unchanged', { count: count('unchanged') }) },
          wrong > 0
            ? { value: wrong, text: t('preview.wrong', { count: wrong }) }
            : { value: placed, text: t('preview.placed', { count: placed, city: city ?? 'none' }) },
        ]}
      />
      {file.unknown.length > 0 ? (
        <Notice tone="sun" title={t('preview.unknownHeads')}>
          <p>{file.unknown.join(', ')}</p>
        </Notice>
      ) : null}
      {file.formulas ? (
        <Notice tone="sun">
          <p>{t('preview.formulas')}</p>
        </Notice>
      ) : null}
      {plan.errors.length > 0 ? <ErrorTable errors={plan.errors} /> : <Confirm {...{ importId, hash, plan, city }} />}
    </>
  );
}

function Confirm({ importId, hash, plan, city }: Omit<Props, 'file'>) {
  const t = useTranslations('programmeImport');
  const form = useTranslations('form');
  const locale = useLocale();
  const doing = plan.rows.filter(({ state }) => state !== 'unchanged').length;
  if (doing === 0)
    return (
      <Notice tone="done" title={t('preview.nothingTitle')}>
        <p>{t('preview.nothing')}</p>
      </Notice>
    );
  return (
    <section aria-labelledby="confirm-heading" className="rounded-panel border border-mist-2 bg-birch px-5.5 py-4">
      <h2 id="confirm-heading" className="text-h4">
        {t('preview.ready')}
      </h2>
      <p className="mt-1 mb-4 max-w-text text-ink-2">
        {t('preview.draft')} {city ? t('preview.draftCity', { city }) : null}
      </p>
      <ActionForm
        action={confirmImportAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ importId, plan: hash }}
      >
        <div>
          <SubmitButton pendingText={t('preview.importing')}>{t('preview.import', { count: doing })}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
