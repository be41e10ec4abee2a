import { RotateCcw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { MarkdownField } from '@/components/form/markdown-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Markdown } from '@/components/ui/markdown';
import { Panel } from '@/components/ui/panel';
import { markdownHtml } from '@/lib/markdown';
import { saveLocalAction } from '../actions';
import { levels, type localFields } from '../rules';
import type { LocalSeminar } from '../types';

type Field = (typeof localFields)[number];

/** A city's own words, each beside the tour's. An empty field is the tour's. */
export function LocalForm({
  conferenceId,
  seminar,
  city,
}: {
  conferenceId: string;
  seminar: LocalSeminar;
  city: string;
}) {
  const t = useTranslations('seminars');
  return (
    <ActionForm
      action={saveLocalAction}
      locale={useLocale()}
      errorTitle={useTranslations('form')('summary')}
      hidden={{ conferenceId, seminarId: seminar.id, version: seminar.version }}
    >
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <Panel id="words" title={t('local.words', { city })}>
        <p className="mb-5 max-w-text text-ink-2">{t('local.hint')}</p>
        <div className="grid">
          <LineField field="titleSv" seminar={seminar} lang="sv" />
          <TextField field="abstractSv" seminar={seminar} lang="sv" />
          <LineField field="titleEn" seminar={seminar} lang="en" />
          <TextField field="abstractEn" seminar={seminar} lang="en" />
          <LevelField seminar={seminar} />
          <LineField field="minParticipants" seminar={seminar} />
          <LineField field="maxParticipants" seminar={seminar} />
        </div>
      </Panel>
      <div>
        <SubmitButton pendingText={t('saving')}>{t('local.save', { city })}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type FieldProps = { seminar: LocalSeminar; lang?: 'sv' | 'en' };

/** The city's field to the left, the tour's text to the right, and the way back to it. */
function Beside({
  field,
  changed,
  master,
  children,
}: {
  field: Field;
  changed: boolean;
  master: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('seminars');
  return (
    <div className="grid gap-x-8 gap-y-2 border-t border-mist-2 py-5 first:border-0 first:pt-0 lg:grid-cols-2">
      <div className="min-w-0 [&_input]:max-w-full [&_textarea]:max-w-full">
        {children}
        {changed ? (
          <div className="-ml-4.5">
            <SubmitButton variant="plain" size="small" name="reset" value={field} pendingText={t('saving')}>
              <RotateCcw aria-hidden="true" size={18} className="mr-1.5 inline" />
              {t('local.reset')}
              <span className="sr-only">: {t(`fieldNames.${field}`)}</span>
            </SubmitButton>
          </div>
        ) : null}
      </div>
      <div className="min-w-0 rounded-box bg-mist px-4 py-3 [overflow-wrap:anywhere]">
        <p className="text-sm text-ink-2">{t('local.tour')}</p>
        {master || <p className="text-ink-2">{t('local.tourEmpty')}</p>}
      </div>
    </div>
  );
}

function LineField({
  field,
  seminar,
  lang,
}: FieldProps & { field: 'titleSv' | 'titleEn' | 'minParticipants' | 'maxParticipants' }) {
  const t = useTranslations('seminars');
  const own = seminar.local[field];
  const master = seminar.master[field];
  const numeric = field === 'minParticipants' || field === 'maxParticipants';
  return (
    <Beside field={field} changed={own !== null} master={master === null ? null : <p lang={lang}>{master}</p>}>
      <ActionText
        name={field}
        label={t(`fields.${field}`)}
        optionalText={t('local.empty')}
        defaultValue={own ?? ''}
        maxLength={numeric ? 9 : 200}
        {...(numeric ? { inputMode: 'numeric' as const } : { lang })}
      />
    </Beside>
  );
}

function TextField({ field, seminar, lang }: FieldProps & { field: 'abstractSv' | 'abstractEn' }) {
  const t = useTranslations('seminars');
  const own = seminar.local[field];
  const master = seminar.master[field];
  return (
    <Beside
      field={field}
      changed={own !== null}
      master={master ? <Markdown source={master} {...(lang ? { lang } : {})} /> : null}
    >
      <MarkdownField
        name={field}
        label={t(`fields.${field}`)}
        optionalText={t('local.empty')}
        rows={7}
        defaultValue={own ?? ''}
        savedHtml={markdownHtml(own ?? '')}
        previewLabel={t('preview')}
        {...(lang ? { lang } : {})}
      />
    </Beside>
  );
}

function LevelField({ seminar }: FieldProps) {
  const t = useTranslations('seminars');
  const programme = useTranslations('programme');
  const { local, master } = seminar;
  return (
    <Beside field="level" changed={local.level !== null} master={<p>{programme(`level.${master.level}`)}</p>}>
      <ActionSelect
        name="level"
        label={t('fields.level')}
        options={[
          { value: '', label: t('local.asTour') },
          ...levels.map((value) => ({ value, label: programme(`level.${value}`) })),
        ]}
        defaultValue={local.level ?? ''}
      />
    </Beside>
  );
}
