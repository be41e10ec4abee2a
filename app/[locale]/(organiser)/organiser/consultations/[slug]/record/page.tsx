import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { startRecordAction } from '@/features/record/actions';
import { RecordDone } from '@/features/record/components/done-note';
import { ParagraphList } from '@/features/record/components/paragraph-list';
import { RecordSteps } from '@/features/record/components/record-steps';
import { VersionList, VersionView } from '@/features/record/components/version-view';
import { loadRecord, loadVersion } from '@/features/record/loaders';
import { numberFrom } from '@/features/record/rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'meetingRecord' });
  return { title: t('title') };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const query = await searchParams;
  const here = { pathname: '/organiser/consultations/[slug]/record', params: { slug } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const t = await getTranslations('meetingRecord');
  return (
    <div className="grid grid-cols-1 gap-5">
      <div>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text">{t('intro')}</p>
      </div>
      {query.version === undefined ? (
        <>
          <RecordDone done={query.done} />
          <Writing opened={opened} slug={slug} locale={locale} />
        </>
      ) : (
        <Version consultationId={opened.consultation.id} slug={slug} number={numberFrom(query.version)} />
      )}
    </div>
  );
}

type Opened = Awaited<ReturnType<typeof loadOrganiserConsultation>>;

async function Writing({ opened, slug, locale }: { opened: Opened; slug: string; locale: string }) {
  const t = await getTranslations('meetingRecord');
  const form = await getTranslations('form');
  const loaded = await loadRecord(opened);
  if (!loaded.record)
    return (
      <EmptyState title={t('start.title')}>
        <p>{t('start.text')}</p>
        {loaded.canWrite ? (
          <ActionForm
            action={startRecordAction}
            locale={locale}
            errorTitle={form('summary')}
            prefix="start-"
            className="mt-4"
            hidden={{ startRecord: slug }}
          >
            <SubmitButton pendingText={t('start.pending')}>{t('start.button')}</SubmitButton>
          </ActionForm>
        ) : null}
      </EmptyState>
    );
  const { record, canWrite, isEditable } = loaded;
  const count = record.paragraphs.reduce((sum, { comments }) => sum + comments, 0);
  const unanswered = record.paragraphs.reduce((sum, one) => sum + one.unanswered, 0);
  return (
    <>
      <RecordSteps record={record} canWrite={canWrite} />
      {count > 0 ? (
        <p>
          <Link href={{ pathname: '/organiser/consultations/[slug]/record/comments', params: { slug } }}>
            {t('comments.link', { count })}
          </Link>
          , {t('comments.unanswered', { count: unanswered })}
        </p>
      ) : null}
      <ParagraphList record={record} isEditable={isEditable} />
      <VersionList slug={slug} versions={record.versions} />
    </>
  );
}

async function Version({
  consultationId,
  slug,
  number,
}: {
  consultationId: string;
  slug: string;
  number: number | null;
}) {
  const version = number === null ? null : await loadVersion(consultationId, number);
  if (!version) notFound();
  const before = version.number > 1 ? await loadVersion(consultationId, version.number - 1) : null;
  return <VersionView slug={slug} version={version} before={before?.paragraphs ?? null} />;
}
