import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { answerAction } from '../page-actions';
import type { InvitationState } from '../types';
import { PagePartFrame, type PartProps } from './page-part';

/** Yes or no, with the one given said first. */
export function PageAnswer({ token, locale, note, state }: PartProps & { state: InvitationState }) {
  const t = useTranslations('speakerPage.answer');
  const summary = useTranslations('form')('summary');
  const answered = state === 'confirmed' || state === 'declined' ? state : null;
  return (
    <PagePartFrame part="answer" note={note} title={t('title')}>
      <div>
        <p className={answered ? 'font-semibold' : undefined}>{t(answered ?? 'sent')}</p>
        {answered === 'declined' ? <p className="mt-1 text-ink-2">{t('declinedMore')}</p> : null}
      </div>
      <ActionForm
        action={answerAction}
        locale={locale}
        errorTitle={summary}
        hidden={{ token }}
        prefix="answer-"
        className="flex flex-wrap gap-3"
      >
        {answered === 'confirmed' ? null : (
          <SubmitButton name="answer" value="confirmed" pendingText={t('pending')}>
            <span className="inline-flex items-center gap-2.5">
              <Check aria-hidden="true" size={20} />
              {t('yes')}
            </span>
          </SubmitButton>
        )}
        {answered === 'declined' ? null : (
          <SubmitButton name="answer" value="declined" pendingText={t('pending')} variant="ghost">
            <span className="inline-flex items-center gap-2.5">
              <X aria-hidden="true" size={20} />
              {t(answered ? 'changeToNo' : 'no')}
            </span>
          </SubmitButton>
        )}
      </ActionForm>
    </PagePartFrame>
  );
}
