import { useLocale, useTranslations } from 'next-intl';
import { ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { formatDateTime, type Locale } from '@/lib/time';
import { leaveCommentAction } from '../own-actions';
import type { CommentRow, RecordedParagraph } from '../types';

type Shown = RecordedParagraph & { html: string; formKey: string };

/** The record that is out, with a form for a comment beside each paragraph while comments are taken. */
export function OwnRecord({
  token,
  paragraphs,
  comments,
  isOpen,
}: {
  token: string;
  paragraphs: readonly Shown[];
  comments: readonly CommentRow[];
  isOpen: boolean;
}) {
  const t = useTranslations('meetingRecord');
  return (
    <div className="grid grid-cols-1 gap-6">
      {paragraphs.map((paragraph, i) => {
        const name = paragraph.heading || t('paragraph.name', { number: i + 1 });
        return (
          <section key={paragraph.id} id={`p-${paragraph.id}`} aria-label={name} className="border-t border-line pt-4">
            {paragraph.heading ? <h2 className="text-h4">{paragraph.heading}</h2> : null}
            <div
              lang="sv"
              className="markdown max-w-text"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownHtml() lets no HTML of the text through
              dangerouslySetInnerHTML={{ __html: paragraph.html }}
            />
            <OwnComments comments={comments.filter(({ paragraphId }) => paragraphId === paragraph.id)} />
            {isOpen ? <CommentForm token={token} paragraph={paragraph} name={name} /> : null}
          </section>
        );
      })}
    </div>
  );
}

function OwnComments({ comments }: { comments: readonly CommentRow[] }) {
  const t = useTranslations('meetingRecord');
  const locale = useLocale() as Locale;
  if (comments.length === 0) return null;
  return (
    <div className="mt-3 rounded-box bg-mist px-4 py-3">
      <h3 className="font-sans text-md font-semibold">{t('own.yours')}</h3>
      <ul className="grid gap-3">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{comment.text}</p>
            <p className="text-sm text-ink-2">
              {comment.byName}, {formatDateTime(comment.createdAt, locale)}
            </p>
            {comment.outcome ? (
              <p className="font-semibold">
                {t('own.ourAnswer', { outcome: t(`comments.outcomes.${comment.outcome}`) })} {comment.answer}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CommentForm({ token, paragraph, name }: { token: string; paragraph: Shown; name: string }) {
  const t = useTranslations('meetingRecord.own');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
        {t('comment', { name })}
      </summary>
      <ActionForm
        action={leaveCommentAction}
        locale={locale}
        errorTitle={form('summary')}
        prefix={`comment-${paragraph.id}-`}
        className="mt-2 grid grid-cols-1 gap-4"
        hidden={{ token, paragraphId: paragraph.id, formKey: paragraph.formKey }}
      >
        <ActionTextarea name="text" label={t('commentLabel')} rows={4} maxLength={4_000} />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('send')}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
