import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { loadVersions } from '@/features/schedule/loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { isUuid } from '@/lib/ids';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'release.versions' });
  return { title: t('title') };
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('release');
  const { slug } = await params;
  const here = { pathname: '/organiser/conferences/[slug]/versions', params: { slug } } as const;
  const opened = await loadOrganiserConference(locale, slug, here);
  const { conference } = opened;
  const { versions } = await loadVersions(opened);
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-3">
        <h1 className="mr-auto text-[2.125rem]">{t('versions.titleFor', { city: conference.city })}</h1>
        <ButtonLink
          href={{ pathname: '/organiser/conferences/[slug]/schedule', params: { slug } }}
          variant="ghost"
          size="small"
        >
          {t('toSchedule')}
        </ButtonLink>
      </div>
      <JustReleased slug={slug} query={await searchParams} known={versions.map(({ number }) => number)} />
      {versions.length === 0 ? (
        <EmptyState title={t('versions.empty')}>{t('versions.emptyText')}</EmptyState>
      ) : (
        <>
          <p className="max-w-text">{t('versions.lead')}</p>
          <Table id="versions" caption={t('versions.caption')} captionHidden>
            <thead>
              <tr>
                {(['number', 'released', 'by', 'comment', 'count'] as const).map((key) => (
                  <Th key={key}>{t(`versions.${key}`)}</Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {versions.map(({ number, comment, releasedAt, by, changes }, i) => (
                <tr key={number}>
                  <Td>
                    <Link
                      href={{
                        pathname: '/organiser/conferences/[slug]/versions/[number]',
                        params: { slug, number: String(number) },
                      }}
                      className="inline-flex min-h-8 items-center font-semibold whitespace-nowrap"
                    >
                      {t('versions.name', { number })}
                    </Link>
                    {i === 0 ? <Tag className="block w-fit">{t('versions.current')}</Tag> : null}
                  </Td>
                  <Td>{formatDateTime(releasedAt, locale)}</Td>
                  <Td>{by ?? t('versions.nobody')}</Td>
                  <Td className="whitespace-pre-line">{comment}</Td>
                  <Td>{t('versions.changes', { count: changes.length })}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </div>
  );
}

/** What a release led to, from the address it led to. */
async function JustReleased({ slug, query, known }: { slug: string; query: Query; known: number[] }) {
  const t = await getTranslations('release');
  const number = known.find((each) => String(each) === query.released);
  if (!number) return null;
  const people = typeof query.people === 'string' && /^\d{1,6}$/.test(query.people) ? Number(query.people) : 0;
  const mailing = typeof query.mailing === 'string' && isUuid(query.mailing) ? query.mailing : null;
  return (
    <Notice tone="done" role="status" title={t('released', { number })}>
      <p>{t('releasedPeople', { people })}</p>
      {mailing ? (
        <p className="mt-3">
          <ButtonLink
            href={{ pathname: '/organiser/conferences/[slug]/mailings/[id]', params: { slug, id: mailing } }}
            size="small"
          >
            {t('toMailing')}
          </ButtonLink>
        </p>
      ) : null}
    </Notice>
  );
}
