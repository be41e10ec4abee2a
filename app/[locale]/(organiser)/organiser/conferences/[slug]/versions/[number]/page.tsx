import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-look';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { ChangeList } from '@/features/schedule/components/change-list';
import { ReleasedDay } from '@/features/schedule/components/released-day';
import { RestoreVersion } from '@/features/schedule/components/restore-version';
import { loadVersion } from '@/features/schedule/loaders';
import type { VersionPage as Loaded } from '@/features/schedule/page-types';
import { localeFrom } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/routing';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'release.versions' });
  return { title: t('title') };
}

export default async function VersionPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('release');
  const { slug, number } = await params;
  const { compare } = await searchParams;
  const here = { pathname: '/organiser/conferences/[slug]/versions/[number]', params: { slug, number } } as const;
  const opened = await loadOrganiserConference(locale, slug, here);
  const page = await loadVersion(opened, number, typeof compare === 'string' ? compare : undefined);
  const { conference, version } = page;
  const date = formatDateTime(version.releasedAt, locale);
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-3">
        <h1 className="mr-auto text-[2.125rem]">
          {t('versions.nameFor', { number: version.number, city: conference.city })}
        </h1>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/versions', params: { slug } }}
          variant="ghost"
          size="small"
        >
          {t('toVersions')}
        </ButtonLink>
      </div>
      <p>{version.by ? t('versions.releasedBy', { date, who: version.by }) : t('versions.releasedAt', { date })}</p>
      {version.comment ? <p className="max-w-text whitespace-pre-line">{version.comment}</p> : null}
      {version.changes.length > 0 ? (
        <Panel id="changed" title={t('versions.whatChanged')}>
          <ChangeList changes={version.changes} locale={locale} />
        </Panel>
      ) : null}
      <Compare page={page} locale={locale} compare={typeof compare === 'string' ? compare : 'draft'} />
      {page.mayRestore ? <RestoreVersion page={page} locale={locale} /> : null}
      <ReleasedDay programme={version.programme} title={t('versions.programme')} locale={locale} />
    </div>
  );
}

async function Compare({ page, locale, compare }: { page: Loaded; locale: Locale; compare: string }) {
  const t = await getTranslations('release.versions');
  const { versions, version, compared } = page;
  const others = versions.filter(({ number }) => number !== version.number);
  const nameOf = (number: number | null) => (number ? t('otherVersion', { number }) : t('compareDraft'));
  return (
    <Panel id="compare" title={t('compareTitle')}>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1">
          <span className="font-semibold">{t('compareWith')}</span>
          <select
            name="compare"
            defaultValue={compare}
            className="min-h-11 rounded-box border-2 border-edge bg-birch px-3"
          >
            <option value="draft">{t('compareDraft')}</option>
            {others.map(({ number }) => (
              <option key={number} value={number}>
                {t('otherVersion', { number })}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonClass({ variant: 'ghost', size: 'small' })}>
          {t('compare')}
        </button>
      </form>
      {compared ? (
        <div className="mt-4">
          <h3 className="mb-2 text-lg">{t('compared', { number: version.number, other: nameOf(compared.with) })}</h3>
          {compared.changes.length === 0 ? (
            <p>{t('same')}</p>
          ) : (
            <ChangeList changes={compared.changes} locale={locale} />
          )}
        </div>
      ) : null}
    </Panel>
  );
}
