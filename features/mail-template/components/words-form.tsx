import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import type { Locale } from '@/lib/time';
import { saveWordsAction } from '../actions';
import type { BothWords } from '../rules';

/** The words of an automatic mail in both languages; saving adds a version. */
export function WordsForm({ template, version, words }: { template: string; version: number; words: BothWords }) {
  const t = useTranslations('mailTemplates');
  const locale = useLocale();
  return (
    // The key: with another version in force the fields begin from its words.
    <ActionForm
      key={version}
      action={saveWordsAction}
      locale={locale}
      errorTitle={t('errorTitle')}
      hidden={{ template, version }}
    >
      {(['sv', 'en'] as const).map((language) => (
        <Language key={language} language={language} words={words} />
      ))}
      <div>
        <SubmitButton pendingText={t('saving')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Language({ language, words }: { language: Locale; words: BothWords }) {
  const t = useTranslations('mailTemplates');
  const suffix = language === 'sv' ? 'Sv' : 'En';
  const form = useTranslations('form');
  return (
    <Panel id={`words-${language}`} title={t(language)}>
      <div className="grid gap-5">
        <ActionText
          name={`subject${suffix}`}
          label={t('subject')}
          defaultValue={words[language].subject}
          maxLength={150}
          autoComplete="off"
        />
        <ActionTextarea
          name={`opening${suffix}`}
          label={t('opening')}
          hint={t('openingHint')}
          defaultValue={words[language].opening}
          rows={5}
          maxLength={4_000}
        />
        <ActionTextarea
          name={`closing${suffix}`}
          label={t('closing')}
          hint={t('closingHint')}
          optionalText={form('optional')}
          defaultValue={words[language].closing}
          rows={4}
          maxLength={4_000}
        />
      </div>
    </Panel>
  );
}
