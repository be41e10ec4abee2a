'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionForm, useActionField } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormState } from '@/lib/form-state';
import { type CardTexts, cardFields, cardTexts } from '../form-rules';
import { emptyContent } from '../rules';
import type { Question } from '../types';
import { CardFields } from './card-fields';

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  locale: string;
  slug: string;
  formKey: string;
  today: string;
  questions: readonly Question[];
  organisations: readonly string[];
  invited: readonly { invitationId: string; organisation: string }[];
};

/** Input that came by letter, mail or telephone, as a simple form. */
export function EnterForm({ action, locale, slug, formKey, today, invited, ...rest }: Props) {
  const t = useTranslations('input.organiser');
  const form = useTranslations('form');
  return (
    <ActionForm action={action} locale={locale} errorTitle={form('summary')} hidden={{ slug, formKey }}>
      <ActionSelect
        name="invitationId"
        label={t('from')}
        options={invited.map(({ invitationId, organisation }) => ({ value: invitationId, label: organisation }))}
      />
      <ActionSelect
        name="source"
        label={t('source')}
        options={(['mail', 'letter', 'phone'] as const).map((value) => ({ value, label: t(`sources.${value}`) }))}
      />
      <ActionText name="givenBy" label={t('givenBy')} maxLength={150} autoComplete="off" />
      <ActionText
        name="receivedOn"
        type="date"
        label={t('receivedOn')}
        hint={t('receivedOnHint')}
        defaultValue={today}
      />
      <EnteredCard {...rest} />
      <div>
        <SubmitButton pendingText={t('enterPending')}>{t('enter')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function EnteredCard({ questions, organisations }: Pick<Props, 'questions' | 'organisations'>) {
  // biome-ignore lint/correctness/useHookAtTopLevel: the fields are the same each time
  const fields = cardFields.map((field) => [field, useActionField(field)] as const);
  const empty = cardTexts({ content: emptyContent(questions[0]?.id ?? ''), addressee: '' });
  const texts = Object.fromEntries(
    fields.map(([field, { written }]) => [field, written ? (written[0] ?? '') : empty[field]]),
  ) as CardTexts;
  const [shown] = useState(texts);
  return (
    <CardFields
      texts={texts}
      shown={shown}
      addressee={{ text: texts.addressee, change: 0 }}
      questions={questions}
      organisations={organisations}
      errors={Object.fromEntries(fields.flatMap(([field, { error }]) => (error ? [[field, error]] : [])))}
    />
  );
}
