import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { addParagraphAction } from '../actions';
import type { ShownParagraph } from '../types';
import { ParagraphForms } from './paragraph-forms';

type Props = { record: { id: string; paragraphs: readonly ShownParagraph[] }; isEditable: boolean };

/** The text, paragraph by paragraph; each with its forms while it may be written in. */
export function ParagraphList({ record, isEditable }: Props) {
  const t = useTranslations('meetingRecord.paragraph');
  return (
    <div className="grid grid-cols-1 gap-4">
      {isEditable ? <AddForm recordId={record.id} below={null} name={t('addTop')} /> : null}
      {record.paragraphs.map((paragraph, i) => {
        const name = paragraph.heading || t('name', { number: i + 1 });
        return (
          <section
            key={paragraph.id}
            id={`p-${paragraph.id}`}
            aria-label={name}
            className="rounded-panel border border-mist-2 bg-birch px-5.5 py-4"
          >
            {paragraph.heading ? <h3 className="text-h5">{paragraph.heading}</h3> : null}
            <div
              lang="sv"
              className="markdown max-w-text"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownHtml() lets no HTML of the text through
              dangerouslySetInnerHTML={{ __html: paragraph.html }}
            />
            {isEditable ? (
              <>
                <ParagraphForms
                  recordId={record.id}
                  paragraph={paragraph}
                  name={name}
                  isFirst={i === 0}
                  isLast={i === record.paragraphs.length - 1}
                />
                <AddForm recordId={record.id} below={paragraph.id} name={t('addBelow', { name })} />
              </>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function AddForm({ recordId, below, name }: { recordId: string; below: string | null; name: string }) {
  const t = useTranslations('meetingRecord.paragraph');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={addParagraphAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`add-${below ?? 'top'}-`}
      className="mt-2"
      hidden={{ recordId, below: below ?? '' }}
    >
      <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
        {name}
      </SubmitButton>
    </ActionForm>
  );
}
