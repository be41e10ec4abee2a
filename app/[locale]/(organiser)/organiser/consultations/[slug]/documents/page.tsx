import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { UploadForm } from '@/components/form/upload-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { listDocuments } from '@/features/consultation/document-queries';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { DocumentForm } from '@/features/preparation/components/document-form';
import { DocumentTable } from '@/features/preparation/components/document-table';
import { PrepareParts } from '@/features/preparation/components/prepare-parts';
import { documentTypes, fileProblem, maxDocumentMegabytes } from '@/features/preparation/document-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const doneWords = ['made', 'saved', 'removed'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations.prepare' });
  return { title: t('documents') };
}

export default async function DocumentsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/documents', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const documents = await listDocuments(consultation.id);
  const { klart, fel } = await searchParams;
  const t = await getTranslations('consultations.documents');
  const done = doneWords.find((word) => word === klart);
  const problem = fileProblem(fel);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <p className="text-ink-2">{titleOf(consultation, locale)}</p>
        <h1 className="text-[2.125rem]">{t('title')}</h1>
        <p className="mt-2 max-w-text text-ink-2">{t('intro')}</p>
      </div>
      <PrepareParts slug={slug} here="documents" />
      {done ? <Notice tone="done" role="status" title={t(`done.${done}`)} /> : null}
      {problem ? <Notice tone="ling" role="alert" title={t(`fileProblems.${problem}`)} /> : null}
      {documents.length > 0 ? (
        <DocumentTable slug={slug} documents={documents} />
      ) : (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
      <Panel id="new-file" title={t('newFile')}>
        <UploadForm
          action={`/api/uploads/consultations/${slug}/documents?locale=${locale}`}
          id="document-file"
          accept={documentTypes}
          maxBytes={maxDocumentMegabytes * 1_048_576}
          texts={{
            label: t('file'),
            hint: t('fileHint'),
            submit: t('upload'),
            pending: t('uploading'),
            tooLarge: t('fileProblems.tooLarge'),
            empty: t('fileProblems.empty'),
          }}
        />
      </Panel>
      <Panel id="new-text" title={t('newText')}>
        <DocumentForm key={documents.length} consultationId={consultation.id} today={new Date()} />
      </Panel>
    </div>
  );
}
