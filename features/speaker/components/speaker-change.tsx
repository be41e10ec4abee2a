import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { formatDateTime } from '@/lib/time';
import { decideChangeAction } from '../actions';
import { fieldsOfWish, type WishedField } from '../change-rules';
import type { PendingChange, SpeakerDetail } from '../types';

/** What a speaker wants to change, before and after, to take in or leave out field by field. */
export function SpeakerChangePanel({ speaker, pending }: { speaker: SpeakerDetail; pending: PendingChange }) {
  const t = useTranslations('speakers.change');
  const field = useTranslations('speakerPage.fields');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <Panel id="change" title={t('title')}>
      <p className="mb-5 max-w-text text-ink-2">{t('since', { date: formatDateTime(pending.createdAt, locale) })}</p>
      <ActionForm
        action={decideChangeAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ changeId: pending.id }}
        prefix="change-"
        className="grid gap-7"
      >
        {fieldsOfWish(pending.wished).map((name) => (
          <div key={name} className="grid gap-4 border-t border-mist-2 pt-5">
            <h3 className="text-lg first-letter:uppercase">{field(name)}</h3>
            <BeforeAndAfter name={name} speaker={speaker} pending={pending} />
            <ActionChoices
              type="radio"
              name={name}
              label={t('decide', { field: field(name) })}
              defaultValues={['approve']}
              options={[
                { value: 'approve', label: t('approve') },
                { value: 'refuse', label: t('refuse') },
              ]}
            />
          </div>
        ))}
        <ActionTextarea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={2}
          maxLength={500}
          optionalText={form('optional')}
        />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('submit')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}

function BeforeAndAfter({
  name,
  speaker,
  pending,
}: {
  name: WishedField;
  speaker: SpeakerDetail;
  pending: PendingChange;
}) {
  const t = useTranslations('speakers.change');
  const before = name === 'photoId' ? speaker.photo?.id : speaker[name];
  const after = pending.wished[name];
  const value = (one: string | undefined, alt: string) =>
    !one ? (
      <span className="text-ink-2">{t('empty')}</span>
    ) : name === 'photoId' ? (
      // biome-ignore lint/performance/noImgElement: a private photo that no optimiser may keep
      <img
        src={`/api/organiser/speaker-files/${one}`}
        alt={alt}
        width={160}
        height={160}
        className="size-40 rounded-box object-cover"
      />
    ) : (
      <span className="whitespace-pre-line [overflow-wrap:anywhere]">{one}</span>
    );
  return (
    <dl className="grid gap-4 md:grid-cols-2">
      <div className="rounded-box bg-mist px-4 py-3">
        <dt className="text-sm font-semibold text-ink-2">{t('before')}</dt>
        <dd>{value(before, t('photoNow'))}</dd>
      </div>
      <div className="rounded-box border-l-[6px] border-sun-line bg-sun-soft px-4 py-3">
        <dt className="text-sm font-semibold text-sun-ink">{t('after')}</dt>
        <dd>{value(after, t('photoNew'))}</dd>
      </div>
    </dl>
  );
}
