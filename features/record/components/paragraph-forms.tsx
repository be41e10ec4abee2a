import { useLocale, useTranslations } from 'next-intl';
import { ActionText, ActionTick } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { MarkdownField } from '@/components/form/markdown-field';
import { SubmitButton } from '@/components/form/submit-button';
import { moveParagraphAction, removeParagraphAction, saveParagraphAction } from '../actions';
import type { ShownParagraph } from '../types';

type Props = { recordId: string; paragraph: ShownParagraph; name: string; isFirst: boolean; isLast: boolean };

/** Changing, moving and removing one paragraph. */
export function ParagraphForms({ recordId, paragraph, name, isFirst, isLast }: Props) {
  const t = useTranslations('meetingRecord.paragraph');
  return (
    <div className="no-print mt-2 flex flex-wrap items-start gap-x-4 gap-y-1">
      <details className="grow basis-full">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
          {t('edit')}
          <span className="sr-only"> {name}</span>
        </summary>
        <SaveForm recordId={recordId} paragraph={paragraph} />
      </details>
      {isFirst ? null : <MoveForm recordId={recordId} id={paragraph.id} direction="up" text={t('up', { name })} />}
      {isLast ? null : <MoveForm recordId={recordId} id={paragraph.id} direction="down" text={t('down', { name })} />}
      <RemoveForm recordId={recordId} paragraph={paragraph} name={name} />
    </div>
  );
}

function SaveForm({ recordId, paragraph }: Pick<Props, 'recordId' | 'paragraph'>) {
  const t = useTranslations('meetingRecord.paragraph');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={saveParagraphAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`save-${paragraph.id}-`}
      className="mt-2 grid grid-cols-1 gap-4"
      hidden={{ recordId, paragraphId: paragraph.id, version: paragraph.version }}
    >
      <ActionText name="heading" label={t('heading')} defaultValue={paragraph.heading} maxLength={200} />
      <MarkdownField
        name="text"
        label={t('text')}
        hint={t('hint')}
        defaultValue={paragraph.text}
        rows={8}
        lang="sv"
        savedHtml={paragraph.html}
        previewLabel={t('preview')}
      />
      <ActionTick name="overTheirs" label={t('over')} hint={t('overHint')} />
      <div>
        <SubmitButton pendingText={t('pending')}>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function MoveForm({
  recordId,
  id,
  direction,
  text,
}: {
  recordId: string;
  id: string;
  direction: 'up' | 'down';
  text: string;
}) {
  const t = useTranslations('meetingRecord.paragraph');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={moveParagraphAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`${direction}-${id}-`}
      className=""
      hidden={{ recordId, moveParagraph: id, direction }}
    >
      <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
        {text}
      </SubmitButton>
    </ActionForm>
  );
}

function RemoveForm({ recordId, paragraph, name }: Pick<Props, 'recordId' | 'paragraph' | 'name'>) {
  const t = useTranslations('meetingRecord.paragraph');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-ling underline underline-offset-4">
        {t('remove')}
        <span className="sr-only"> {name}</span>
      </summary>
      <ActionForm
        action={removeParagraphAction}
        locale={locale}
        errorTitle={form('summary')}
        prefix={`remove-${paragraph.id}-`}
        className="mt-2 grid grid-cols-1 gap-3"
        hidden={{ recordId, removeParagraph: paragraph.id, version: paragraph.version }}
      >
        <p>{t('removeText')}</p>
        <div>
          <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
            {t('removeTitle')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
