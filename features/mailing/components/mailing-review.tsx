import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { Review } from '../types';
import { PreviewedMail } from './mailing-preview';
import { ReviewFacts } from './review-facts';
import { SendForm } from './send-form';

/** The second look: who, what, and then when. `before`: the number that was shown the last time, when it has changed. */
export function MailingReview({ review, before, from }: { review: Review; before: number | null; from: string }) {
  const t = useTranslations('mailings');
  const { mailing, count } = review;
  return (
    <>
      {before !== null && before !== count.recipients ? (
        <Notice tone="ling" role="alert">
          <p>{t('changed', { before, count: count.recipients })}</p>
        </Notice>
      ) : null}
      <ReviewFacts segment={review.segment} options={review.options} count={count} names={review.names} />
      {mailing.subjectEn === '' ? (
        <Notice>
          <p>{count.english > 0 ? t('reviewOnlySwedish', { count: count.english }) : t('reviewOnlySwedishNone')}</p>
        </Notice>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-6 2xl:grid-cols-2">
        {review.previews.map((preview) => (
          <Panel key={preview.locale} id={`text-${preview.locale}`} title={t(`reviewLanguage.${preview.locale}`)}>
            <PreviewedMail preview={preview} />
          </Panel>
        ))}
      </div>
      <p className="max-w-text text-md text-ink-2">{t('from', { from })}</p>
      <SendForm id={mailing.id} version={mailing.version} count={count.recipients} />
    </>
  );
}
