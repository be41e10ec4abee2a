import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import { wordsAgainAction } from '../actions';
import type { TemplateVersion } from '../types';

type Props = {
  template: string;
  version: number;
  isBuiltIn: boolean;
  versions: readonly TemplateVersion[];
  canEdit: boolean;
};

/** A template's versions with who and when, and the ways back. */
export function VersionList({ template, version, isBuiltIn, versions, canEdit }: Props) {
  const t = useTranslations('mailTemplates');
  const locale = useLocale();
  if (versions.length === 0) {
    return (
      <Panel id="versions" title={t('versions')}>
        <p>{t('noVersions')}</p>
      </Panel>
    );
  }
  return (
    <Panel id="versions" title={t('versions')}>
      <p className="mb-3 text-ink-2">{t('versionsText')}</p>
      {canEdit && !isBuiltIn ? (
        <Again template={template} version={version} again={0} text={t('backToBuiltIn')} />
      ) : null}
      <ol className="mt-3">
        {versions.map((one) => (
          <li key={one.version} className="grid gap-2 border-t border-mist-2 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>{t('version', { version: one.version })}</strong>
              {one.version === version ? <Tag>{t('now')}</Tag> : null}
              <span className="text-sm text-ink-2">
                {t('changedAt', { at: formatDateTime(one.createdAt, locale), name: one.createdBy ?? t('someone') })}
              </span>
            </p>
            {one.isBuiltIn ? <p className="text-ink-2">{t('versionBuiltIn')}</p> : <Words version={one} />}
            {canEdit && one.version !== version ? (
              <Again
                template={template}
                version={version}
                again={one.version}
                text={t('again', { version: one.version })}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Words({ version }: { version: TemplateVersion }) {
  const t = useTranslations('mailTemplates');
  const locale = useLocale();
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-spruce-2 underline underline-offset-4">
        {t('see')}
      </summary>
      {(['sv', 'en'] as const).map((language) => (
        <div key={language} className="mt-2 max-w-text [overflow-wrap:anywhere]">
          <p className="text-sm text-ink-2">{t(language)}</p>
          <div lang={language === locale ? undefined : language}>
            <p className="font-semibold">{version[language].subject}</p>
            <p className="whitespace-pre-wrap">{version[language].opening}</p>
            <p className="mt-1 whitespace-pre-wrap">{version[language].closing || t('empty')}</p>
          </div>
        </div>
      ))}
    </details>
  );
}

function Again({ template, version, again, text }: { template: string; version: number; again: number; text: string }) {
  const t = useTranslations('mailTemplates');
  const locale = useLocale();
  return (
    <ActionForm
      action={wordsAgainAction}
      locale={locale}
      errorTitle={t('errorTitle')}
      hidden={{ againTemplate: template, version, again }}
      prefix={`again-${again}-`}
      className="grid gap-3"
    >
      <div>
        <SubmitButton pendingText={t('working')} variant="ghost" size="small">
          {text}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
