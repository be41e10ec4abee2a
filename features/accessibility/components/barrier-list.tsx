import { useLocale, useTranslations } from 'next-intl';
import { ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Facts } from '@/components/ui/facts';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import { handleBarrierAction } from '../handle-actions';
import type { ReportedBarrier } from '../types';

/** Reported barriers, those that wait first; what people wrote is shown as text, with its line breaks. */
export function BarrierList({ barriers, canHandle }: { barriers: readonly ReportedBarrier[]; canHandle: boolean }) {
  return (
    <ul className="grid gap-4">
      {barriers.map((barrier) => (
        <Barrier key={barrier.id} barrier={barrier} canHandle={canHandle} />
      ))}
    </ul>
  );
}

function Barrier({ barrier, canHandle }: { barrier: ReportedBarrier; canHandle: boolean }) {
  const t = useTranslations('barrierReports');
  const locale = useLocale();
  const { id, text, page, email, createdAt, handledAt } = barrier;
  return (
    <li className="grid gap-4 rounded-panel border border-mist-2 bg-birch px-5.5 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Tag tone={handledAt ? 'calm' : 'sun'}>{t(handledAt ? 'handled' : 'open')}</Tag>
        <p className="text-md text-ink-2">{t('received', { when: formatDateTime(createdAt, locale) })}</p>
      </div>
      <p className="max-w-text whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
      <div className="text-md [overflow-wrap:anywhere]">
        <Facts
          stacked
          facts={[
            { name: t('page'), value: page },
            { name: t('email'), value: email ?? t('noEmail') },
          ]}
        />
      </div>
      {handledAt ? <Handled barrier={barrier} at={handledAt} /> : null}
      {!handledAt && canHandle ? <HandleForm id={id} /> : null}
    </li>
  );
}

function Handled({ barrier: { handledBy, handledNote }, at }: { barrier: ReportedBarrier; at: Date }) {
  const t = useTranslations('barrierReports');
  const when = formatDateTime(at, useLocale());
  return (
    <div className="rounded-box bg-mist px-5 py-3.5">
      <p className="max-w-text whitespace-pre-wrap [overflow-wrap:anywhere]">{handledNote}</p>
      <p className="mt-1 text-md text-ink-2">
        {handledBy ? t('handledBy', { name: handledBy, when }) : t('handledAt', { when })}
      </p>
    </div>
  );
}

function HandleForm({ id }: { id: string }) {
  const t = useTranslations('barrierReports');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={handleBarrierAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ barrierId: id }}
      prefix={`barrier-${id}-`}
      className="grid max-w-text gap-4"
    >
      <ActionTextarea name="handledNote" label={t('note')} hint={t('noteHint')} rows={3} />
      <div>
        <SubmitButton size="small" pendingText={t('handling')}>
          {t('handle')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
