import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionSelect, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { saveOutcomeAction } from '../actions';
import { outcomeKinds } from '../rules';
import type { OutcomeDetail } from '../types';

type Props = {
  consultationId: string;
  detail: Pick<OutcomeDetail, 'card' | 'outcome'>;
  owners: readonly { id: string; name: string }[];
};

/** What came of a card, in words that may be public. */
export function OutcomeForm({ consultationId, detail: { card, outcome }, owners }: Props) {
  const t = useTranslations('outcomes.form');
  const form = useTranslations('form');
  const locale = useLocale();
  const optional = form('optional');
  return (
    <ActionForm
      action={saveOutcomeAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ consultationId, cardId: card.id, version: outcome?.version ?? 0 }}
      className="grid max-w-text grid-cols-1 gap-6"
    >
      <ActionTextarea
        name="publicSv"
        label={t('publicSv')}
        hint={t('publicHint')}
        optionalText={optional}
        defaultValue={outcome?.publicSv}
        rows={2}
      />
      <ActionTextarea
        name="publicEn"
        label={t('publicEn')}
        optionalText={optional}
        defaultValue={outcome?.publicEn}
        rows={2}
      />
      <ActionChoices
        type="radio"
        name="kind"
        label={t('kind')}
        options={outcomeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValues={outcome ? [outcome.kind] : []}
      />
      <ActionTextarea name="textSv" label={t('textSv')} defaultValue={outcome?.textSv} rows={3} />
      <ActionTextarea
        name="textEn"
        label={t('textEn')}
        optionalText={optional}
        defaultValue={outcome?.textEn}
        rows={3}
      />
      <ActionTextarea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        optionalText={optional}
        defaultValue={outcome?.reason}
        rows={2}
      />
      <ActionSelect
        name="responsibleOrganisationId"
        label={t('responsible')}
        optionalText={optional}
        options={[
          { value: '', label: t('responsibleNone') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={outcome?.responsibleOrganisationId ?? ''}
      />
      <ActionText
        name="responsibleText"
        label={t('responsibleText')}
        hint={t('responsibleHint')}
        optionalText={optional}
        defaultValue={outcome?.responsibleText}
        autoComplete="off"
      />
      <div>
        <SubmitButton pendingText={t('pending')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
