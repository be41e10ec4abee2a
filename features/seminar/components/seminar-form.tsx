import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionSelect, ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { MarkdownField } from '@/components/form/markdown-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { audiences, themes } from '@/features/programme/rules';
import { markdownHtml } from '@/lib/markdown';
import { saveSeminarAction } from '../actions';
import { equipments, levels } from '../rules';
import type { MasterSeminar } from '../types';

/** The master text of a seminar; without one, of a new seminar. */
export function SeminarForm({ seriesId, seminar }: { seriesId: string; seminar: MasterSeminar | null }) {
  const t = useTranslations('seminars');
  const locale = useLocale();
  return (
    <ActionForm
      action={saveSeminarAction}
      locale={locale}
      errorTitle={useTranslations('form')('summary')}
      hidden={{ seriesId, seminarId: seminar?.id ?? '', version: seminar?.version ?? 0 }}
    >
      <Words seminar={seminar} />
      <Facts seminar={seminar} />
      <Limits seminar={seminar} />
      <div>
        <SubmitButton pendingText={t('saving')}>{t(seminar ? 'save' : 'create')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Many boxes to tick stand in two columns where there is room. */
const twoColumns = 'mt-5 sm:[&_fieldset>div]:grid-cols-2';

type Part = { seminar: MasterSeminar | null };

function Words({ seminar }: Part) {
  const t = useTranslations('seminars');
  const optionalText = useTranslations('form')('optional');
  return (
    <Panel id="words" title={t('parts.words')}>
      <div className="grid gap-5 [&_.wide]:max-w-[40em] [&_textarea]:max-w-[40em]">
        <ActionText
          name="titleSv"
          label={t('fields.titleSv')}
          defaultValue={seminar?.titleSv}
          maxLength={200}
          className="wide"
        />
        <MarkdownField
          name="abstractSv"
          label={t('fields.abstractSv')}
          hint={t('markdownHint')}
          rows={9}
          lang="sv"
          defaultValue={seminar?.abstractSv ?? ''}
          savedHtml={markdownHtml(seminar?.abstractSv ?? '')}
          previewLabel={t('preview')}
        />
        <ActionText
          name="titleEn"
          label={t('fields.titleEn')}
          optionalText={optionalText}
          hint={t('englishHint')}
          lang="en"
          defaultValue={seminar?.titleEn ?? ''}
          maxLength={200}
          className="wide"
        />
        <MarkdownField
          name="abstractEn"
          label={t('fields.abstractEn')}
          optionalText={optionalText}
          rows={6}
          lang="en"
          defaultValue={seminar?.abstractEn ?? ''}
          savedHtml={markdownHtml(seminar?.abstractEn ?? '')}
          previewLabel={t('preview')}
        />
      </div>
    </Panel>
  );
}

function Facts({ seminar }: Part) {
  const t = useTranslations('seminars');
  const programme = useTranslations('programme');
  return (
    <Panel id="facts" title={t('parts.facts')}>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-3">
        <ActionSelect
          name="theme"
          label={t('fields.theme')}
          options={[
            ...(seminar ? [] : [{ value: '', label: t('choose') }]),
            ...themes.map((value) => ({ value, label: programme(`theme.${value}`) })),
          ]}
          defaultValue={seminar?.theme ?? ''}
        />
        <ActionSelect
          name="level"
          label={t('fields.level')}
          options={levels.map((value) => ({ value, label: programme(`level.${value}`) }))}
          defaultValue={seminar?.level}
        />
        <ActionSelect
          name="language"
          label={t('fields.language')}
          options={(['sv', 'en'] as const).map((value) => ({ value, label: programme(`language.${value}`) }))}
          defaultValue={seminar?.language}
        />
      </div>
      <div className={twoColumns}>
        <ActionChoices
          name="audiences"
          label={t('fields.audiences')}
          options={audiences.map((value) => ({ value, label: programme(`audience.${value}`) }))}
          defaultValues={seminar?.audiences ?? []}
        />
      </div>
    </Panel>
  );
}

function Limits({ seminar }: Part) {
  const t = useTranslations('seminars');
  const optionalText = useTranslations('form')('optional');
  return (
    <Panel id="limits" title={t('parts.limits')}>
      <p className="mb-4 max-w-text text-ink-2">{t('limitsHint')}</p>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <ActionText
          name="minParticipants"
          label={t('fields.minParticipants')}
          optionalText={optionalText}
          inputMode="numeric"
          defaultValue={seminar?.minParticipants ?? ''}
          className="max-w-32"
        />
        <ActionText
          name="maxParticipants"
          label={t('fields.maxParticipants')}
          optionalText={optionalText}
          inputMode="numeric"
          defaultValue={seminar?.maxParticipants ?? ''}
          className="max-w-32"
        />
      </div>
      <div className={twoColumns}>
        <ActionChoices
          name="equipment"
          label={t('fields.equipment')}
          hint={t('equipmentHint')}
          options={equipments.map((value) => ({ value, label: t(`equipment.${value}`) }))}
          defaultValues={seminar?.equipment ?? []}
        />
      </div>
    </Panel>
  );
}
