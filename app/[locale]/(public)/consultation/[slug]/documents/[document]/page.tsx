import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageMetadata } from '@/app/page-metadata';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DocumentView } from '@/features/consultation/components/document-view';
import { getDocumentFor } from '@/features/consultation/document-queries';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string; document: string }> };

const readOnce = cache((slug: string, id: string) => getDocumentFor({ kind: 'public', slug }, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const { slug, document: id } = await params;
  const document = await readOnce(slug, id);
  if (!document) return {};
  const title = locale === 'en' && document.titleEn ? document.titleEn : document.titleSv;
  return pageMetadata({
    locale,
    href: { pathname: '/consultation/[slug]/documents/[document]', params: { slug, document: id } },
    title,
    description: `${title}, ${locale === 'en' && document.consultationEn ? document.consultationEn : document.consultationSv}`,
    picture: `consultation-${slug}`,
  });
}

export default async function PublicDocumentPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug, document: id } = await params;
  const document = await readOnce(slug, id);
  if (!document) notFound();
  const t = await getTranslations('consultation.document');
  const title = locale === 'en' && document.consultationEn ? document.consultationEn : document.consultationSv;
  return (
    <div className="wrap grid grid-cols-1 gap-6 py-10 lg:py-14">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/consultation/[slug]', params: { slug } }, text: title }]}
      />
      <DocumentView document={document} fileHref={`/api/consultations/${slug}/documents/${document.id}`} />
    </div>
  );
}
