import { useLocale, useTranslations } from 'next-intl';
import { ActionText } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Panel } from '@/components/ui/panel';
import { TourLine, TourStop } from '@/components/ui/tour-line';
import { formatDate, formatDateTime, type Locale } from '@/lib/time';
import { adjustRecordAction, closeCommentsAction, sendForCommentsAction } from '../actions';
import type { RecordView } from '../types';

const states = ['draft', 'commenting', 'adjusting', 'adjusted'] as const;

/** Where the record is on its way, and the steps from here for whoever may take them. */
export function RecordSteps({ record, canWrite }: { record: RecordView; canWrite: boolean }) {
  const t = useTranslations('meetingRecord');
  const locale = useLocale() as Locale;
  const here = states.indexOf(record.state);
  return (
    <Panel id="steps" title={t('next')}>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <TourLine label={t('line.label')}>
          {states.map((state, i) => (
            <TourStop
              key={state}
              state={i === here ? 'now' : i < here ? 'past' : 'open'}
              {...(i === here ? { stateText: t('line.now') } : {})}
            >
              <span className={i === here ? 'font-semibold' : 'text-ink-2'}>{t(`states.${state}`)}</span>
            </TourStop>
          ))}
        </TourLine>
        <div className="grid grid-cols-1 content-start gap-6">
          {record.state === 'commenting' && record.commentsBy ? (
            <p>{t('commentsBy', { time: formatDateTime(record.commentsBy, locale) })}</p>
          ) : null}
          {record.state === 'adjusted' && record.adjustedAt ? (
            <p>{t('adjustedLine', { name: record.adjustedBy, date: formatDate(record.adjustedAt, locale) })}</p>
          ) : null}
          {canWrite ? <NextForms record={record} /> : null}
        </div>
      </div>
    </Panel>
  );
}

function NextForms({ record }: { record: RecordView }) {
  if (record.state === 'draft') return <SendForm record={record} isAgain={false} />;
  if (record.state === 'commenting') return <CloseForm record={record} />;
  if (record.state === 'adjusting')
    return (
      <>
        <AdjustForm record={record} />
        <SendForm record={record} isAgain />
      </>
    );
  return null;
}

function SendForm({ record, isAgain }: { record: RecordView; isAgain: boolean }) {
  const t = useTranslations('meetingRecord');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={sendForCommentsAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix="send-"
      className="grid grid-cols-1 gap-4"
      hidden={{ recordId: record.id, version: record.version }}
    >
      <h3 className="text-h5">{isAgain ? t('again') : t('send.title')}</h3>
      <p className="max-w-text">{t('send.text')}</p>
      <ActionText name="commentsBy" type="datetime-local" label={t('send.commentsBy')} hint={t('send.hint')} />
      <div>
        <SubmitButton pendingText={t('send.pending')} variant={isAgain ? 'ghost' : 'spruce'}>
          {t('send.button')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function CloseForm({ record }: { record: RecordView }) {
  const t = useTranslations('meetingRecord.close');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <ActionForm
      action={closeCommentsAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix="close-"
      className="grid grid-cols-1 gap-4"
      hidden={{ recordId: record.id, version: record.version, closeComments: 'yes' }}
    >
      <h3 className="text-h5">{t('title')}</h3>
      <p className="max-w-text">{t('text')}</p>
      <div>
        <SubmitButton pendingText={t('pending')}>{t('button')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function AdjustForm({ record }: { record: RecordView }) {
  const t = useTranslations('meetingRecord.adjust');
  const form = useTranslations('form');
  const locale = useLocale();
  const waiting = record.paragraphs.reduce((sum, { unanswered }) => sum + unanswered, 0);
  return (
    <ActionForm
      action={adjustRecordAction}
      locale={locale}
      errorTitle={form('summary')}
      prefix="adjust-"
      className="grid grid-cols-1 gap-4"
      hidden={{ recordId: record.id, version: record.version }}
    >
      <h3 className="text-h5">{t('title')}</h3>
      <p className="max-w-text">{t('text')}</p>
      {waiting > 0 ? <p className="font-semibold">{t('waiting', { count: waiting })}</p> : null}
      <ActionText name="adjustedBy" label={t('by')} hint={t('hint')} maxLength={200} />
      <div>
        <SubmitButton pendingText={t('pending')}>{t('button')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
