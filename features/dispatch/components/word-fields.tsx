import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { placeholders } from '@/emails/placeholder-names';
import { placeholdersFor } from '../rules';
import type { DispatchKind, DispatchWords } from '../types';

/** Subject and text in Swedish, and in English where somebody writes it. */
export function WordFields({ words, rows = 10 }: { words: DispatchWords; rows?: number }) {
  const t = useTranslations('dispatches.words');
  const form = useTranslations('form');
  return (
    <div className="grid gap-5">
      <ActionText
        name="subjectSv"
        label={t('subjectSv')}
        defaultValue={words.subjectSv}
        maxLength={150}
        autoComplete="off"
      />
      <ActionTextarea
        name="bodySv"
        label={t('bodySv')}
        hint={t('hint')}
        defaultValue={words.bodySv}
        rows={rows}
        maxLength={10_000}
      />
      <fieldset className="grid gap-4 rounded-box border border-mist-2 px-4 pt-2 pb-4">
        <legend className="px-1 font-semibold">{t('english')}</legend>
        <p className="text-sm text-ink-2">{t('englishHint')}</p>
        <ActionText
          name="subjectEn"
          label={t('subjectEn')}
          optionalText={form('optional')}
          defaultValue={words.subjectEn}
          maxLength={150}
          autoComplete="off"
        />
        <ActionTextarea
          name="bodyEn"
          label={t('bodyEn')}
          optionalText={form('optional')}
          defaultValue={words.bodyEn}
          rows={Math.ceil(rows / 2)}
          maxLength={10_000}
        />
      </fieldset>
    </div>
  );
}

/** What may stand between braces in these words. */
export function CodesList({ kind }: { kind: DispatchKind }) {
  const t = useTranslations('dispatches.words');
  const locale = useLocale();
  return (
    <div className="text-sm">
      <p className="text-ink-2">{t('codes')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {placeholdersFor(kind).map((key) => (
          <li key={key} className="font-mono">{`{{${placeholders[key][locale]}}}`}</li>
        ))}
      </ul>
    </div>
  );
}
