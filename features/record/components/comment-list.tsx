import { useLocale, useTranslations } from 'next-intl';
import { ActionChoices, ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Tag } from '@/components/ui/tag';
import { formatDateTime, type Locale } from '@/lib/time';
import { answerCommentAction } from '../actions';
import { commentOutcomes } from '../rules';
import type { CommentRow } from '../types';

type Props = { recordId: string; comments: readonly CommentRow[]; canAnswer: boolean };

/** The comments in the order of the text, each with our answer or the form for it. */
export function CommentList({ recordId, comments, canAnswer }: Props) {
  const t = useTranslations('meetingRecord');
  const locale = useLocale() as Locale;
  return (
    <ol className="grid grid-cols-1 gap-4">
      {comments.map((comment) => (
        <li
          key={comment.id}
          id={`c-${comment.id}`}
          className="grid grid-cols-1 gap-3 rounded-panel border border-mist-2 bg-birch px-5.5 py-4"
        >
          <h2 className="text-h5">
            {t('comments.onParagraph', { heading: comment.paragraph || t('comments.noHeading') })}
          </h2>
          <p className="text-ink-2">
            {t('comments.by', {
              name: comment.byName,
              organisation: comment.organisation,
              date: formatDateTime(comment.createdAt, locale),
            })}
          </p>
          <p className="max-w-text whitespace-pre-line [overflow-wrap:anywhere]">{comment.text}</p>
          <div>
            <Tag tone={comment.outcome ? 'calm' : 'sun'}>
              {comment.outcome ? t(`comments.outcomes.${comment.outcome}`) : t('comments.waiting')}
            </Tag>
          </div>
          {canAnswer ? (
            <AnswerForm recordId={recordId} comment={comment} />
          ) : comment.answer ? (
            <p className="max-w-text whitespace-pre-line">{comment.answer}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function AnswerForm({ recordId, comment }: { recordId: string; comment: CommentRow }) {
  const t = useTranslations('meetingRecord.comments');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={answerCommentAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix={`answer-${comment.id}-`}
      className="grid grid-cols-1 gap-4 border-t border-mist-2 pt-3"
      hidden={{ recordId, commentId: comment.id, version: comment.version }}
    >
      <ActionChoices
        type="radio"
        name="outcome"
        label={t('outcome')}
        options={commentOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        defaultValues={comment.outcome ? [comment.outcome] : []}
      />
      <ActionTextarea
        name="answer"
        label={t('answer')}
        rows={3}
        maxLength={4_000}
        defaultValue={comment.answer}
        optionalText={form('optional')}
      />
      <div>
        <SubmitButton pendingText={t('pending')} variant="ghost" size="small">
          {t('save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
