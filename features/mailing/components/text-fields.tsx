import { useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import type { MailingTexts } from '../types';

/** Subject and text in Swedish, and in English where somebody writes it. */
export function TextFields({ texts, rows = 12 }: { texts: MailingTexts; rows?: number }) {
  const t = useTranslations('mailings');
  const form = useTranslations('form');
  return (
    <div className="grid gap-5">
      <ActionText
        name="subjectSv"
        label={t('subjectSv')}
        defaultValue={texts.subjectSv}
        maxLength={150}
        autoComplete="off"
      />
      <ActionTextarea
        name="bodySv"
        label={t('bodySv')}
        hint={t('markdownHint')}
        defaultValue={texts.bodySv}
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
          defaultValue={texts.subjectEn}
          maxLength={150}
          autoComplete="off"
        />
        <ActionTextarea
          name="bodyEn"
          label={t('bodyEn')}
          optionalText={form('optional')}
          defaultValue={texts.bodyEn}
          rows={Math.ceil(rows / 2)}
          maxLength={10_000}
        />
      </fieldset>
    </div>
  );
}
