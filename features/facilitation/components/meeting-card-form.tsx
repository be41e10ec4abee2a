import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ActionSelect, ActionText, ActionTextarea, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { meetingCardAction } from '../actions';
import { levels } from '../matrix-rules';
import type { Theme } from '../types';

/** A card for what is said at the meeting. The form's key makes two presses one card. */
export function MeetingCardForm({
  consultationId,
  themes,
  locale,
}: {
  consultationId: string;
  themes: readonly Theme[];
  locale: string;
}) {
  const t = useTranslations('facilitation');
  const summary = useTranslations('form')('summary');
  return (
    <Panel id="add" title={t('meeting.add')}>
      <p className="mb-4 max-w-text">{t('meeting.addIntro')}</p>
      <ActionForm
        action={meetingCardAction}
        locale={locale}
        errorTitle={summary}
        prefix="add-"
        className="grid max-w-[46rem] grid-cols-1 gap-5"
        hidden={{ consultationId, formKey: randomUUID() }}
      >
        <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
          <ActionSelect
            name="questionId"
            label={t('meeting.question')}
            options={themes.map(({ id, nameSv, nameEn }) => ({
              value: id,
              label: locale === 'en' && nameEn ? nameEn : nameSv,
            }))}
          />
          <ActionSelect
            name="level"
            label={t('meeting.level')}
            options={levels.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
          />
        </div>
        <ActionText name="addresseeText" label={t('meeting.addressee')} maxLength={150} />
        <ActionTextarea name="problem" label={t('meeting.problem')} rows={3} />
        <ActionTextarea name="proposal" label={t('meeting.proposal')} rows={3} />
        <ActionTick name="mayBeSecret" label={t('meeting.mayBeSecret')} />
        <div>
          <SubmitButton pendingText={t('meeting.adding')}>{t('meeting.addButton')}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
