import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime, type Locale } from '@/lib/time';
import { changedParagraphs } from '../rules';
import type { RecordedParagraph, RecordView } from '../types';

/** The kept versions, each to be read and fetched. */
export function VersionList({ slug, versions }: { slug: string; versions: RecordView['versions'] }) {
  const t = useTranslations('meetingRecord');
  const locale = useLocale() as Locale;
  if (versions.length === 0) return null;
  return (
    <Panel id="versions" title={t('versions.title')}>
      <ol className="grid gap-4">
        {versions.map(({ number, state, sha256, createdAt }) => (
          <li key={number}>
            <p className="font-semibold">
              {t('versions.version', { number, state: t(`states.${state}`) })}, {formatDateTime(createdAt, locale)}
            </p>
            <p className="flex flex-wrap gap-x-5">
              <Link
                href={{
                  pathname: '/organiser/consultations/[slug]/record',
                  params: { slug },
                  query: { version: String(number) },
                }}
              >
                {t('versions.show', { number })}
              </Link>
              <a href={`/api/organiser/consultations/${slug}/record.pdf?version=${number}`}>
                {t('versions.pdf')}
                <span className="sr-only"> ({number})</span>
              </a>
            </p>
            <p className="text-sm text-ink-2">
              {t('versions.hash')}: <code className="[overflow-wrap:anywhere]">{sha256}</code>
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-4 max-w-text text-sm text-ink-2">{t('versions.hashHow')}</p>
    </Panel>
  );
}

type Version = { number: number; createdAt: Date; paragraphs: readonly (RecordedParagraph & { html: string })[] };

/** One version as it was kept, with what differs from the one before it. */
export function VersionView({
  slug,
  version,
  before,
}: {
  slug: string;
  version: Version;
  before: readonly RecordedParagraph[] | null;
}) {
  const t = useTranslations('meetingRecord');
  const locale = useLocale() as Locale;
  const changes = before ? changedParagraphs(before, version.paragraphs) : null;
  return (
    <div className="grid grid-cols-1 gap-5">
      <Notice>
        <p>
          {t('versions.shown', { number: version.number, date: formatDateTime(version.createdAt, locale) })}{' '}
          <Link href={{ pathname: '/organiser/consultations/[slug]/record', params: { slug } }}>
            {t('versions.back')}
          </Link>
        </p>
      </Notice>
      {version.paragraphs.map((paragraph) => (
        <section key={paragraph.id} className="rounded-panel border border-mist-2 bg-birch px-5.5 py-4">
          {paragraph.heading ? <h2 className="text-h5">{paragraph.heading}</h2> : null}
          {changes?.added.has(paragraph.id) ? <Tag tone="sun">{t('versions.added')}</Tag> : null}
          {changes?.changed.has(paragraph.id) ? (
            <Tag tone="sun">{t('versions.changed', { number: version.number - 1 })}</Tag>
          ) : null}
          <div
            lang="sv"
            className="markdown max-w-text"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownHtml() lets no HTML of the text through
            dangerouslySetInnerHTML={{ __html: paragraph.html }}
          />
        </section>
      ))}
      {changes?.removed.map(({ id, heading, text }) => (
        <p key={id} className="text-ink-2">
          {t('versions.removed', { name: heading || text.slice(0, 80) })}
        </p>
      ))}
    </div>
  );
}
