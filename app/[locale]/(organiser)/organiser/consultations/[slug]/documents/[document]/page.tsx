import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryOf } from '@/app/[locale]/(organiser)/organiser/_history/history-of';
import { UploadForm } from '@/components/form/upload-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { getDocumentFor } from '@/features/consultation/document-queries';
import type { ReadDocument } from '@/features/consultation/document-types';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { DocumentForm, RemoveDocument } from '@/features/preparation/components/document-form';
import { documentTypes, fileProblem, maxDocumentMegabytes } from '@/features/preparation/document-rules';
import { denyAccess } from '@/lib/auth/guard';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; document: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultations.documents' });
  return { title: t('one') };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, document: id } = await params;
  const pathname = '/organiser/consultations/[slug]/documents/[document]';
  const here = { pathname, params: { slug, document: id } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const document = await getDocumentFor({ kind: 'organiser', consultationId: consultation.id }, id);
  if (!document) return denyAccess({ actor, subjectType: 'consultation_document', subjectId: id });
  const { klart, fel } = await searchParams;
  const t = await getTranslations('consultations.documents');
  const problem = fileProblem(fel);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/consultations/[slug]/documents', params: { slug } }, text: t('title') },
        ]}
      />
      <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">{document.titleSv}</h1>
      {klart === 'file' ? <Notice tone="done" role="status" title={t('done.file')} /> : null}
      {problem ? <Notice tone="ling" role="alert" title={t(`fileProblems.${problem}`)} /> : null}
      <Panel id="text" title={t('text')}>
        <DocumentForm key={document.version} consultationId={consultation.id} document={document} today={new Date()} />
      </Panel>
      <FilePanel slug={slug} document={document} locale={locale} />
      <Disclosure summary={t('remove')} danger>
        <RemoveDocument consultationId={consultation.id} document={document} />
      </Disclosure>
      <HistoryOf type="consultation_document" id={document.id} belonging="everywhere" />
    </div>
  );
}

async function FilePanel({ slug, document, locale }: { slug: string; document: ReadDocument; locale: string }) {
  const t = await getTranslations('consultations.documents');
  return (
    <Panel id="file" title={t('file')}>
      <div className="grid gap-5">
        {document.file ? (
          <p>
            <a
              href={`/api/organiser/consultations/${slug}/documents/${document.id}`}
              download
              className="inline-flex min-h-11 items-center gap-2.5 font-semibold [overflow-wrap:anywhere]"
            >
              <Download aria-hidden="true" size={20} className="shrink-0" />
              {document.file.fileName}
            </a>
          </p>
        ) : (
          <p className="text-ink-2">{t('noFile')}</p>
        )}
        <UploadForm
          action={`/api/uploads/consultations/${slug}/documents/${document.id}?locale=${locale}`}
          id="document-file"
          accept={documentTypes}
          maxBytes={maxDocumentMegabytes * 1_048_576}
          texts={{
            label: t(document.file ? 'newerFile' : 'file'),
            hint: t('fileHint'),
            submit: t(document.file ? 'replace' : 'upload'),
            pending: t('uploading'),
            tooLarge: t('fileProblems.tooLarge'),
            empty: t('fileProblems.empty'),
          }}
        />
      </div>
    </Panel>
  );
}
