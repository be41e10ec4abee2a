import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import { publishAction } from '../actions';
import type { OutcomeCounts } from '../types';

/** Whether the page is public, how much of it is, and the switch. */
export function PublishPanel({
  consultationId,
  slug,
  publishedAt,
  counts,
  canEdit,
}: {
  consultationId: string;
  slug: string;
  publishedAt: Date | null;
  counts: OutcomeCounts;
  canEdit: boolean;
}) {
  const t = useTranslations('outcomes.publish');
  const summary = useTranslations('form')('summary');
  const locale = useLocale();
  const isOn = publishedAt !== null;
  return (
    <Panel id="publish" title={t('title')} aside={<Tag tone={isOn ? 'calm' : 'outline'}>{t(isOn ? 'on' : 'off')}</Tag>}>
      <p className="max-w-text">
        {publishedAt ? t('since', { date: formatDateTime(publishedAt, locale) }) : t('notYet')}{' '}
        {t('count', { cleared: counts.cleared, all: counts.all })}
      </p>
      {isOn ? (
        <p className="mt-2">
          <Link
            href={{ pathname: '/consultation/[slug]/outcomes', params: { slug } }}
            className="inline-flex min-h-11 items-center"
          >
            {t('open')}
          </Link>
        </p>
      ) : null}
      {canEdit ? (
        <ActionForm
          action={publishAction}
          locale={locale}
          errorTitle={summary}
          hidden={{ consultationId, publish: isOn ? 'off' : 'on' }}
          prefix="publish-"
          className="mt-3 grid justify-items-start gap-3"
        >
          <SubmitButton pendingText={t('pending')} variant={isOn ? 'danger' : 'ghost'} size="small">
            {t(isOn ? 'turnOff' : 'turnOn')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
