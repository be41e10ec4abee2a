import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { RecordDone } from '@/features/record/components/done-note';
import { OwnRecord } from '@/features/record/components/own-record';
import { loadRecordForRepresentative } from '@/features/record/loaders';
import { loadRepresentative } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OwnRecordPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const person = await loadRepresentative(token);
  const record = await loadRecordForRepresentative(person.consultation.id, person.invitationId);
  const t = await getTranslations('meetingRecord.own');
  return (
    <div className="grid grid-cols-1 gap-5">
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      <RecordDone done={(await searchParams).done} />
      {record ? (
        <>
          <p className="max-w-text">
            {record.state === 'adjusted'
              ? t('adjusted')
              : record.isOpen && record.commentsBy
                ? t('open', { time: formatDateTime(record.commentsBy, locale) })
                : t('closed')}
          </p>
          <p>
            {t('version', { number: record.number })} ·{' '}
            <a href={`/api/representative/${token}/record.pdf`}>{t('pdf')}</a>
          </p>
          <OwnRecord
            token={token}
            paragraphs={record.paragraphs.map((paragraph) => ({ ...paragraph, formKey: randomUUID() }))}
            comments={record.comments}
            isOpen={record.isOpen}
          />
        </>
      ) : (
        <p className="max-w-text">{t('none')}</p>
      )}
    </div>
  );
}
