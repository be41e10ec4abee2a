import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { saveChangeMailingAction } from '../actions';
import { reasonKey } from '../rules';
import type { ChangeShown, Mailing } from '../types';
import { changeWords } from './change-words';

/** A drafted programme change: an opening text, and per person what changed and whether they get it. */
export function ChangeForm({ mailing, recipients }: { mailing: Mailing; recipients: readonly ChangeShown[] }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const form = useTranslations('form');
  const canGet = recipients.filter(({ skippedBecause }) => skippedBecause === null || skippedBecause === 'excluded');
  const cannot = recipients.filter(({ skippedBecause }) => skippedBecause !== null && skippedBecause !== 'excluded');
  return (
    <ActionForm
      key={mailing.version}
      action={saveChangeMailingAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ changeMailingId: mailing.id, version: mailing.version }}
    >
      <Panel id="opening" title={t('textTitle')}>
        <div className="grid gap-5">
          <ActionText name="subjectSv" label={t('subjectSv')} defaultValue={mailing.subjectSv} maxLength={150} />
          <ActionTextarea
            name="bodySv"
            label={t('changeOpeningSv')}
            hint={t('changeOpeningHint')}
            defaultValue={mailing.bodySv}
            maxLength={4_000}
          />
          <ActionText name="subjectEn" label={t('subjectEn')} defaultValue={mailing.subjectEn} maxLength={150} />
          <ActionTextarea name="bodyEn" label={t('changeOpeningEn')} defaultValue={mailing.bodyEn} maxLength={4_000} />
        </div>
      </Panel>
      <Panel id="people" title={t('changeWho')}>
        <ActionChoices
          name="include"
          label={<span className="sr-only">{t('changeWho')}</span>}
          options={canGet.map(({ id, name, changes }) => ({
            value: id,
            label: name,
            hint:
              changes.length > 0
                ? changes.map((change) => changeWords(t, change, locale)).join(' · ')
                : t('changeNone'),
          }))}
          defaultValues={canGet.filter(({ skippedBecause }) => skippedBecause === null).map(({ id }) => id)}
        />
        {cannot.map(({ id, name, skippedBecause }) => (
          <p key={id} className="mt-2 text-sm text-ink-2">
            {t('changeExcluded', { name, reason: t(`reasons.${reasonKey('skipped', skippedBecause) ?? 'other'}`) })}
          </p>
        ))}
      </Panel>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText={t('saving')} name="next" value="save" variant="ghost">
          {t('save')}
        </SubmitButton>
        <SubmitButton pendingText={t('saving')} name="next" value="review">
          {t('saveReview')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
