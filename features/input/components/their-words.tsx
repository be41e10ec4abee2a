'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { type CardField, longFields } from '../form-rules';
import type { Question } from '../types';

type Props = {
  field: CardField;
  text: string;
  questions: readonly Question[];
  /** Null without JavaScript: then one copies by hand. */
  onTake: ((field: CardField, both: boolean) => void) | null;
};

/** What somebody else wrote in a field, and what can be done with it. */
export function TheirWords({ field, text, questions, onTake }: Props) {
  const t = useTranslations('input');
  const words = useWords(field, text, questions);
  return (
    <section
      aria-label={t('conflict.theirs', { field: t(`fields.${field}`) })}
      className="max-w-[30em] rounded-box bg-sun-soft px-4 py-3"
    >
      <p className="font-semibold">{t('conflict.stands')}</p>
      <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{words || t('conflict.nothing')}</p>
      {onTake ? (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button variant="ghost" size="small" onClick={() => onTake(field, false)}>
            {t('conflict.take')}
          </Button>
          {longFields.includes(field) ? (
            <Button variant="ghost" size="small" onClick={() => onTake(field, true)}>
              {t('conflict.both')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** A field's value as a person reads it. */
function useWords(field: CardField, text: string, questions: readonly Question[]): string {
  const t = useTranslations('input');
  const locale = useLocale();
  const question = questions.find(({ id }) => field === 'questionId' && id === text);
  if (question) return locale === 'en' ? question.nameEn || question.nameSv : question.nameSv;
  if (field === 'level') return t(`levels.${text as 'national'}`);
  return field === 'mayBeSecret' && text ? t('fields.mayBeSecret') : text;
}
