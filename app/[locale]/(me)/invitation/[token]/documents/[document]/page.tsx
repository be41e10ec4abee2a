import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { DocumentView } from '@/features/consultation/components/document-view';
import { loadHeldDocument } from '@/features/consultation/document-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string; document: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'consultation.document' });
  return { title: t('title') };
}

/** A paper for the holder of the organisation's link. It shows, and changes nothing. */
export default async function InvitationDocumentPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token, document: id } = await params;
  const document = (await loadHeldDocument(token, id)) ?? notFound();
  const t = await getTranslations('consultation.document');
  const title = locale === 'en' && document.consultationEn ? document.consultationEn : document.consultationSv;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/invitation/[token]', params: { token } }, text: title }]}
      />
      <DocumentView document={document} fileHref={`/api/invitation/${token}/documents/${document.id}`} />
    </div>
  );
}
