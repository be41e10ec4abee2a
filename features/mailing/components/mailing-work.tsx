import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatDateTime } from '@/lib/time';
import { isComplete } from '../rules';
import type { Mailing, MailingView } from '../types';
import { ChangeForm } from './change-form';
import { DeleteDraft, StateButton, TestMail } from './draft-steps';
import { MailingForm } from './mailing-form';
import { MailingPreview } from './mailing-preview';
import { MailingProgress, MailingWords } from './mailing-progress';
import { RecipientTable } from './recipient-table';

/** What there is to do with a mailing in the state it is in. */
export function MailingWork({ slug, loaded }: { slug: string; loaded: MailingView }) {
  const { mailing, canWrite } = loaded;
  if (loaded.kind === 'sent') {
    return (
      <>
        <MailingProgress mailing={mailing} progress={loaded.progress} canWrite={canWrite} />
        <RecipientTable slug={slug} mailingId={mailing.id} {...loaded} />
        <MailingWords mailing={mailing} />
      </>
    );
  }
  if (mailing.state === 'scheduled' || !canWrite) return <Resting slug={slug} loaded={loaded} />;
  return loaded.kind === 'change' ? <Change slug={slug} loaded={loaded} /> : <Draft slug={slug} loaded={loaded} />;
}

function Draft({ slug, loaded }: { slug: string; loaded: Extract<MailingView, { kind: 'message' }> }) {
  const { mailing, segment, options, count, preview } = loaded;
  return (
    <>
      <MailingForm slug={slug} mailing={mailing} segment={segment} options={options} count={count} />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
        <MailingPreview preview={preview} count={count.recipients} slug={slug} id={mailing.id} />
        <div className="grid gap-6">
          {isComplete(mailing) ? <TestMail id={mailing.id} /> : null}
          <ToReview slug={slug} mailing={mailing} />
          <DeleteDraft id={mailing.id} />
        </div>
      </div>
    </>
  );
}

function Change({ slug, loaded }: { slug: string; loaded: Extract<MailingView, { kind: 'change' }> }) {
  const t = useTranslations('mailings');
  return (
    <>
      <p className="max-w-text text-ink-2">{t('changeIntro')}</p>
      <ChangeForm mailing={loaded.mailing} recipients={loaded.recipients} />
      <MailingPreview preview={loaded.preview} count={loaded.going} slug={slug} id={loaded.mailing.id} />
      <ToReview slug={slug} mailing={loaded.mailing} />
      <DeleteDraft id={loaded.mailing.id} />
    </>
  );
}

function ToReview({ slug, mailing }: { slug: string; mailing: Mailing }) {
  const t = useTranslations('mailings');
  if (!isComplete(mailing)) return null;
  return (
    <ButtonLink
      href={{ pathname: '/organiser/conferences/[slug]/mailings/[id]/review', params: { slug, id: mailing.id } }}
    >
      {t('toReview')}
    </ButtonLink>
  );
}

/** A planned mailing, or a draft for somebody who only looks. */
function Resting({ slug, loaded }: { slug: string; loaded: Exclude<MailingView, { kind: 'sent' }> }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const { mailing, canWrite } = loaded;
  return (
    <>
      {mailing.scheduledFor ? (
        <Notice tone="sun">
          <p>{t('scheduledFor', { at: formatDateTime(mailing.scheduledFor, locale) })}</p>
        </Notice>
      ) : null}
      {canWrite && mailing.state === 'scheduled' ? (
        <StateButton id={mailing.id} change="unschedule" text={t('unschedule')} />
      ) : null}
      {loaded.kind === 'message' ? (
        <MailingPreview preview={loaded.preview} count={loaded.count.recipients} slug={slug} id={mailing.id} />
      ) : null}
      <MailingWords mailing={mailing} />
    </>
  );
}
