import { useTranslations } from 'next-intl';
import { ActionChoices, ActionText, ActionTextarea } from '@/components/form/action-fields';
import { progresses } from '../rules';

/** What is told about how it goes: the same on the owner's page and where an organiser enters it. */
export function StatusFields() {
  const t = useTranslations('commitment.status');
  const optional = useTranslations('form')('optional');
  return (
    <>
      <ActionChoices
        type="radio"
        name="progress"
        label={t('label')}
        options={progresses.map((value) => ({
          value,
          label: t(`progress.${value}`),
          ...(value === 'done' || value === 'dropped' ? { hint: t(`progressHints.${value}`) } : {}),
        }))}
      />
      <ActionTextarea name="text" label={t('text')} optionalText={optional} rows={3} />
      <ActionTextarea name="evidence" label={t('evidence')} hint={t('evidenceHint')} optionalText={optional} rows={2} />
      <ActionText
        name="evidenceUrl"
        type="url"
        label={t('evidenceUrl')}
        hint={t('evidenceUrlHint')}
        optionalText={optional}
        autoComplete="off"
      />
      <ActionTextarea
        name="droppedReason"
        label={t('reason')}
        hint={t('reasonHint')}
        optionalText={optional}
        rows={2}
      />
      <ActionText name="byName" label={t('byName')} hint={t('byNameHint')} autoComplete="name" />
    </>
  );
}

/** Yes or no with a reason, and who says it. */
export function AnswerFields() {
  const t = useTranslations('commitment.answer');
  return (
    <>
      <ActionChoices
        type="radio"
        name="answer"
        label={t('label')}
        options={[
          { value: 'accepted', label: t('accepted') },
          { value: 'declined', label: t('declined') },
        ]}
      />
      <ActionTextarea name="reason" label={t('reason')} optionalText={t('reasonOptional')} rows={3} />
      <ActionText name="byName" label={t('byName')} hint={t('byNameHint')} autoComplete="name" />
    </>
  );
}
