import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { Locale } from '@/lib/i18n/routing';
import type { VersionPage } from '../page-types';
import { restoreAction } from '../release-actions';
import { RevisionField } from './revision-field';

/** Takes a version into the draft, never straight to the public. */
export async function RestoreVersion({ page, locale }: { page: VersionPage; locale: Locale }) {
  const t = await getTranslations('release.versions');
  const shared = await getTranslations('form');
  const { number } = page.version;
  return (
    <Panel id="restore" title={t('restore')}>
      <p className="mb-3 max-w-text">{t('restoreText', { number })}</p>
      <ActionForm
        action={restoreAction}
        locale={locale}
        errorTitle={shared('summary')}
        hidden={{ conferenceId: page.conference.id, number }}
      >
        <RevisionField revision={page.revision} />
        <div>
          <SubmitButton variant="ghost" size="small" pendingText={t('restoring')}>
            {t('restoreButton', { number })}
          </SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
