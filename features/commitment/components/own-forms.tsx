import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/time';
import { ownAnswerAction, ownStatusAction } from '../page-actions';
import type { OwnCommitment } from '../types';
import { AnswerFields, StatusFields } from './status-fields';

type Props = { token: string; commitment: OwnCommitment };

/** A part of the owner's page with its own heading; the address leads to it by its name. */
export function OwnPart({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="scroll-mt-4 border-t border-line pt-7">
      <h2 id={`${id}-heading`} className="text-h3">
        {title}
      </h2>
      <div className="mt-4 grid grid-cols-1 gap-5">{children}</div>
    </section>
  );
}

/** The answer to the proposal: asked for while it is proposed, told afterwards. */
export function OwnAnswer({ token, commitment }: Props) {
  const t = useTranslations('commitment.answer');
  const summary = useTranslations('form')('summary');
  const locale = useLocale();
  if (commitment.state !== 'proposed') return <Answered commitment={commitment} />;
  return (
    <OwnPart id="answer" title={t('title')}>
      <p className="max-w-text">{t('hint')}</p>
      <ActionForm
        action={ownAnswerAction}
        locale={locale}
        errorTitle={summary}
        hidden={{ token }}
        prefix="answer-"
        className="grid max-w-text grid-cols-1 gap-5"
      >
        <AnswerFields />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </OwnPart>
  );
}

function Answered({ commitment: { state, respondedAt, respondedBy, responseReason } }: { commitment: OwnCommitment }) {
  const t = useTranslations('commitment.answer');
  const locale = useLocale();
  if (!respondedAt) return null;
  const values = { date: formatDate(respondedAt, locale), name: respondedBy || '–' };
  if (state !== 'declined') return <p className="max-w-text [overflow-wrap:anywhere]">{t('saidYes', values)}</p>;
  return (
    <Notice tone="sun" title={t('saidNo', values)}>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{t('reasonWas', { reason: responseReason })}</p>
      <p>{t('noNext')}</p>
    </Notice>
  );
}

/** How it is going: asked for while it is accepted. */
export function OwnStatus({ token, commitment, formKey }: Props & { formKey: string }) {
  const t = useTranslations('commitment.status');
  const summary = useTranslations('form')('summary');
  const locale = useLocale();
  if (commitment.state === 'closed')
    return (
      <Notice tone="done">
        <p>{t('closed')}</p>
      </Notice>
    );
  if (commitment.state !== 'accepted') return null;
  return (
    <OwnPart id="status" title={t('title')}>
      <p className="max-w-text">{t(commitment.isAsked ? 'asked' : 'any')}</p>
      <ActionForm
        action={ownStatusAction}
        locale={locale}
        errorTitle={summary}
        hidden={{ token, formKey }}
        prefix="status-"
        className="grid max-w-text grid-cols-1 gap-5"
      >
        <StatusFields />
        <div>
          <SubmitButton pendingText={t('pending')}>{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </OwnPart>
  );
}
