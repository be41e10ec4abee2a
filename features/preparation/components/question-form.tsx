import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { EnterSaves, RowButtons } from '@/components/form/row-buttons';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { saveQuestionsAction } from '../actions';
import type { Question } from '../types';

/** The questions in their order, each with its buttons, and an empty row for one more. */
export function QuestionForm({
  consultation,
  questions,
}: {
  consultation: { id: string; version: number };
  questions: readonly Question[];
}) {
  const t = useTranslations('consultations.questions');
  const settings = useTranslations('consultations.settings');
  const form = useTranslations('form');
  const locale = useLocale();
  const rows = [...questions, null];
  return (
    <ActionForm
      action={saveQuestionsAction}
      locale={locale}
      errorTitle={form('summary')}
      hidden={{ consultation: consultation.id, version: consultation.version }}
    >
      <EnterSaves />
      <Panel id="questions" title={t('rowsTitle')}>
        <ol className="grid grid-cols-1 gap-6">
          {rows.map((question, i) => (
            <li key={question?.id ?? 'new'}>
              <QuestionRow number={i} question={question} count={questions.length} />
            </li>
          ))}
        </ol>
      </Panel>
      <div>
        <SubmitButton pendingText={settings('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function QuestionRow({ number, question, count }: { number: number; question: Question | null; count: number }) {
  const locale = useLocale();
  const called = locale === 'en' && question?.nameEn ? question.nameEn : (question?.nameSv ?? '');
  const t = useTranslations('consultations.questions');
  const settings = useTranslations('consultations.settings');
  const form = useTranslations('form');
  return (
    <fieldset className="min-w-0 border-t border-mist-2 pt-4">
      <legend className="float-left w-full font-display text-lg font-semibold">
        {question ? called : t('newRow')}
      </legend>
      <div className="clear-left pt-2">
        <input type="hidden" name={`questionId-${number}`} value={question?.id ?? ''} />
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          <ActionText name={`nameSv-${number}`} label={t('nameSv')} defaultValue={question?.nameSv ?? ''} />
          <ActionText name={`nameEn-${number}`} label={t('nameEn')} defaultValue={question?.nameEn ?? ''} />
          <ActionTextarea
            name={`askSv-${number}`}
            label={t('askSv')}
            optionalText={form('optional')}
            rows={2}
            defaultValue={question?.questionSv ?? ''}
          />
          <ActionTextarea
            name={`askEn-${number}`}
            label={t('askEn')}
            optionalText={form('optional')}
            rows={2}
            defaultValue={question?.questionEn ?? ''}
          />
        </div>
        {question ? (
          <>
            {question.inUse ? <p className="mt-2 text-md text-ink-2">{t('inUse')}</p> : null}
            <RowButtons
              number={number}
              about={called}
              isFirst={number === 0}
              isLast={number === count - 1}
              canRemove={!question.inUse}
              texts={{ up: settings('up'), down: settings('down'), remove: settings('remove') }}
            />
          </>
        ) : null}
      </div>
    </fieldset>
  );
}
