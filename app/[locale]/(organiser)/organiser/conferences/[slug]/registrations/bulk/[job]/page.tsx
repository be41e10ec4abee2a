import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { loadBulkJob } from '@/features/registration/bulk-loaders';
import { BulkItems } from '@/features/registration/components/bulk-items';
import { BulkProgress } from '@/features/registration/components/bulk-progress';
import { DeskPageHead } from '@/features/registration/components/desk-page-head';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string; job: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'desk' });
  return { title: t('bulk.recent') };
}

export default async function BulkJobPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug, job: id } = await params;
  const t = await getTranslations('desk.bulk');
  const pathname = '/organiser/conferences/[slug]/registrations/bulk/[job]';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug, job: id } });
  const { job, items } = await loadBulkJob(opened, id);
  return (
    <div className="grid grid-cols-1 gap-7">
      <DeskPageHead conference={opened.conference} title={t(`jobTitle.${job.action}`, { total: job.total })} />
      <BulkProgress job={job} slug={slug} />
      <BulkItems items={items} action={job.action} slug={slug} />
      <p>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/registrations', params: { slug } }}
          variant="ghost"
          size="small"
        >
          {t('back')}
        </ButtonLink>
      </p>
    </div>
  );
}
