import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { Mailing, Progress } from '../types';
import { StateButton } from './draft-steps';
import { LiveProgress } from './live-progress';

/** How a mailing goes, and what can be done about it. */
export function MailingProgress({
  mailing,
  progress,
  canWrite,
}: {
  mailing: Mailing;
  progress: Progress;
  canWrite: boolean;
}) {
  const t = useTranslations('mailings');
  const { id, state } = mailing;
  return (
    <Panel id="progress" title={t('progressTitle')}>
      <div className="grid gap-4">
        {state === 'paused' ? (
          <Notice tone="sun">
            <p>{t('pausedText')}</p>
          </Notice>
        ) : null}
        <LiveProgress
          url={`/api/organiser/mailings/${id}/progress`}
          initial={progress}
          labels={{
            waiting: t('progress.waiting'),
            sent: t('progress.sent'),
            bounced: t('progress.bounced'),
            parked: t('progress.parked'),
            dropped: t('progress.dropped'),
            skipped: t('progress.skipped'),
          }}
          texts={{
            group: t('progressTitle'),
            done: t('progressDone', { percent: '#' }),
            live: t('live'),
            reload: t('reload'),
          }}
        />
        {canWrite && (state === 'sending' || state === 'paused') ? (
          <Controls mailing={mailing} waiting={progress.waiting} />
        ) : null}
      </div>
    </Panel>
  );
}

function Controls({ mailing: { id, state }, waiting }: { mailing: Mailing; waiting: number }) {
  const t = useTranslations('mailings');
  return (
    <div className="grid gap-3">
      {state === 'sending' ? (
        <StateButton id={id} change="pause" text={t('pause')} />
      ) : (
        <StateButton id={id} change="resume" text={t('resume')} />
      )}
      <Disclosure summary={t('stopOpen')} danger plain>
        <p className="mb-3 max-w-text">{t('stopText', { count: waiting })}</p>
        <StateButton id={id} change="stop" text={t('stopConfirm')} danger />
      </Disclosure>
    </div>
  );
}

/** What was written, for those who look at it afterwards. */
export function MailingWords({ mailing }: { mailing: Mailing }) {
  const t = useTranslations('mailings');
  const locale = useLocale();
  const languages = mailing.subjectEn ? (['sv', 'en'] as const) : (['sv'] as const);
  return (
    <Panel id="words" title={t('reviewText')}>
      <div className="grid gap-5">
        {languages.map((language) => (
          <div key={language}>
            <h3 className="text-md text-ink-2">{t(`reviewLanguage.${language}`)}</h3>
            <div lang={language === locale ? undefined : language}>
              <p className="mt-1 font-semibold [overflow-wrap:anywhere]">
                {language === 'sv' ? mailing.subjectSv : mailing.subjectEn}
              </p>
              <p className="mt-1 max-w-text whitespace-pre-wrap [overflow-wrap:anywhere]">
                {language === 'sv' ? mailing.bodySv : mailing.bodyEn}
              </p>
            </div>
          </div>
        ))}
      </div>
    </Panel>
  );
}
