'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ComboBoxField } from '@/components/form/combo-box-field';
import { controlClass, controlProps, Field } from '@/components/form/field';
import { TextareaField, TextField } from '@/components/form/text-field';
import type { CardField, CardTexts } from '../form-rules';
import { findingsIn } from '../pii-rules';
import { levels, longest } from '../rules';
import type { Question } from '../types';

type Props = {
  texts: CardTexts;
  /** As it stands now, for the warnings. */
  shown: CardTexts;
  addressee: { text: string; change: number };
  questions: readonly Question[];
  organisations: readonly string[];
  errors: Record<string, string>;
  onAddressee?: () => void;
  /** What stands under a field. */
  beside?: (field: CardField) => ReactNode;
};

/** The fields of a card: its own form's and the organisers'. Ids are the names. */
export function CardFields({ beside = () => null, ...props }: Props) {
  const { texts, shown, addressee, questions, organisations, errors, onAddressee } = props;
  const t = useTranslations('input');
  const form = useTranslations('form');
  const locale = useLocale();
  const part = (name: CardField) => ({ id: name, name, label: t(`fields.${name}`), error: errors[name] });
  const long = (name: 'problem' | 'proposal' | 'contribution' | 'secretPart', optional = false) => (
    <div className="grid gap-2">
      <TextareaField
        {...part(name)}
        hint={t(`fields.${name}Hint`)}
        defaultValue={texts[name]}
        maxLength={longest[name]}
        rows={name === 'problem' || name === 'proposal' ? 6 : 3}
        {...(optional ? { optionalText: form('optional') } : {})}
      />
      <Warnings text={shown[name]} />
      {beside(name)}
    </div>
  );
  const short = (name: 'evidenceUrl' | 'ownCaseNumber' | 'decidedBy', type = 'text') => (
    <div className="grid gap-2">
      <TextField
        {...part(name)}
        type={type}
        hint={name === 'ownCaseNumber' ? undefined : t(`fields.${name}Hint`)}
        defaultValue={texts[name]}
        maxLength={longest[name]}
        optionalText={form('optional')}
        autoComplete="off"
      />
      {beside(name)}
    </div>
  );
  return (
    <>
      <div className="grid gap-2">
        <Select {...part('questionId')} defaultValue={texts.questionId}>
          {questions.map(({ id, nameSv, nameEn }) => (
            <option key={id} value={id}>
              {locale === 'en' ? nameEn || nameSv : nameSv}
            </option>
          ))}
        </Select>
        {beside('questionId')}
      </div>
      <div className="grid gap-2">
        <Select {...part('level')} defaultValue={texts.level}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`levels.${level}`)}
            </option>
          ))}
        </Select>
        {beside('level')}
      </div>
      <div className="grid gap-2">
        <ComboBoxField
          key={addressee.change}
          {...part('addressee')}
          hint={t('fields.addresseeHint')}
          options={organisations.map((label) => ({ id: label, label }))}
          defaultValue={addressee.text}
          texts={{ open: t('fields.open'), nothing: t('fields.nothing') }}
          autoComplete="off"
          {...(onAddressee ? { onValueChange: onAddressee } : {})}
        />
        {beside('addressee')}
      </div>
      {long('problem')}
      {long('proposal')}
      {short('evidenceUrl', 'url')}
      {long('contribution', true)}
      {short('decidedBy')}
      {short('ownCaseNumber')}
      <fieldset className="grid gap-3 border-t border-line pt-4">
        <legend className="float-left w-full font-semibold">{t('fields.secret')}</legend>
        <p className="clear-both max-w-text text-md text-ink-2">{t('fields.secretHint')}</p>
        <div className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="checkbox"
            id="mayBeSecret"
            name="mayBeSecret"
            value="on"
            defaultChecked={texts.mayBeSecret !== ''}
            className="mt-1 size-6 shrink-0 accent-spruce"
          />
          <label htmlFor="mayBeSecret" className="cursor-pointer">
            {t('fields.mayBeSecret')}
          </label>
        </div>
        {beside('mayBeSecret')}
        {long('secretPart', true)}
      </fieldset>
    </>
  );
}

function Select({
  id,
  name,
  label,
  error,
  defaultValue,
  children,
}: {
  id: string;
  name: string;
  label: string;
  error: string | undefined;
  defaultValue: string;
  children: ReactNode;
}) {
  return (
    <Field id={id} label={label} error={error}>
      <select name={name} className={controlClass} defaultValue={defaultValue} {...controlProps({ id, error })}>
        {children}
      </select>
    </Field>
  );
}

/** What in a text looks like an individual, and what to do. Read with the field's page, not announced at each letter. */
function Warnings({ text }: { text: string }) {
  const t = useTranslations('input.warnings');
  const findings = findingsIn(text);
  if (findings.length === 0) return null;
  return (
    <div className="max-w-[30em] rounded-box border-l-[6px] border-sun-line bg-sun-soft px-4 py-2.5 text-md">
      {findings.map(({ kind, sample }) => (
        <p key={kind}>{t(kind, { sample })}</p>
      ))}
      <p className="font-semibold">{t('what')}</p>
    </div>
  );
}
