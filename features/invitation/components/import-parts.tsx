import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { controlClass } from '@/components/form/field';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { FigureRow } from '@/components/ui/figure-row';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { confirmInvitationImportAction } from '../import-actions';
import { type ImportPlan, mostRows } from '../import-rules';
import { ImportErrors, ImportRows } from './import-tables';

/** Chooses a file. A form of the browser's own: it works without JavaScript, and files take their own way in. */
export function ImportUpload({ slug }: { slug: string }) {
  const t = useTranslations('invitations.importing');
  const locale = useLocale();
  return (
    <Panel id="upload" title={t('upload')}>
      <form
        action={`/api/uploads/invitation-import/${slug}?locale=${locale}`}
        method="post"
        encType="multipart/form-data"
        className="grid gap-5"
      >
        <div>
          <label htmlFor="file" className="block font-semibold">
            {t('file')}
          </label>
          <p id="file-hint" className="max-w-text text-md text-ink-2">
            {t('fileHint', { rows: mostRows })}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            required
            accept=".csv,.txt,.tsv,.xlsx"
            aria-describedby="file-hint"
            className={controlClass}
          />
        </div>
        <div>
          <Button type="submit">{t('look')}</Button>
        </div>
      </form>
    </Panel>
  );
}

/** How a list is written, and an empty one to begin with. */
export function ImportTemplate() {
  const t = useTranslations('invitations.importing');
  const locale = useLocale();
  return (
    <Panel id="template" title={t('template')}>
      <ul className="grid max-w-text list-disc gap-1.5 pl-5">
        {(['oneRow', 'register', 'addresses', 'again'] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-6">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <a
            key={kind}
            href={`/api/invitation-template.${kind}?locale=${locale}`}
            className="inline-flex min-h-11 items-center gap-2"
          >
            <Download aria-hidden="true" size={20} />
            {t(`templateFile.${kind}`)}
          </a>
        ))}
      </p>
    </Panel>
  );
}

type PreviewProps = {
  importId: string;
  hash: string;
  plan: ImportPlan;
  /** What the file's reader saw: unknown heads, formulas. */
  list: { unknown: readonly string[]; formulas: boolean };
};

/** What the list would do in figures, what is wrong with it, and the button when nothing is. */
export function ImportPreview({ importId, hash, plan, list }: PreviewProps) {
  const t = useTranslations('invitations.importing');
  const count = (state: string) => plan.rows.filter((row) => row.state === state).length;
  const fresh = count('newOrganisation');
  const wrong = new Set(plan.errors.map(({ line }) => line)).size;
  const formulas = list.formulas || plan.rows.some(({ hasFormula }) => hasFormula);
  return (
    <>
      <FigureRow
        label={t('figures.label')}
        figures={[
          { value: count('new') + fresh, text: t('figures.invited', { count: count('new') + fresh }) },
          { value: fresh, text: t('figures.organisations', { count: fresh }) },
          { value: count('exists'), text: t('figures.exists', { count: count('exists') }) },
          { value: wrong, text: t('figures.wrong', { count: wrong }) },
        ]}
      />
      {list.unknown.length > 0 ? (
        <Notice tone="sun" title={t('unknownHeads')}>
          <p className="[overflow-wrap:anywhere]">{list.unknown.join(', ')}</p>
        </Notice>
      ) : null}
      {formulas ? (
        <Notice tone="sun">
          <p>{t('formulas')}</p>
        </Notice>
      ) : null}
      {plan.errors.length > 0 ? (
        <ImportErrors errors={plan.errors} />
      ) : (
        <Confirm importId={importId} hash={hash} doing={count('new') + fresh} />
      )}
      <ImportRows rows={plan.rows} />
    </>
  );
}

function Confirm({ importId, hash, doing }: { importId: string; hash: string; doing: number }) {
  const t = useTranslations('invitations.importing');
  const form = useTranslations('form');
  const locale = useLocale();
  if (doing === 0)
    return (
      <Notice tone="done">
        <p>{t('nothing')}</p>
      </Notice>
    );
  return (
    <ActionForm
      action={confirmInvitationImportAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ importId, plan: hash }}
    >
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton pendingText={t('importing')}>{t('confirm', { count: doing })}</SubmitButton>
        <span className="text-ink-2">{t('notSent')}</span>
      </div>
    </ActionForm>
  );
}
