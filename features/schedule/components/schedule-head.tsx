import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/routing';
import { formatDateTime } from '@/lib/time';
import { blockingOf } from '../conflict-rules';
import type { SchedulePage } from '../page-types';

/** Which day this is, whether it is a draft, and the ways to versions and release. */
export async function ScheduleHead({ page, locale }: { page: SchedulePage; locale: Locale }) {
  const t = await getTranslations('schedule');
  const { conference, programme, versions, mayRelease, conflicts } = page;
  const params = { slug: conference.slug };
  const newest = versions[0];
  const isEmpty = programme.document.slots.length === 0;
  const values = newest ? { number: newest.number, date: formatDateTime(newest.releasedAt, locale) } : null;
  const state = programme.isDraft || !newest ? 'draft' : 'same';
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-3">
        <h1 className="mr-auto text-[2.125rem]">{t('titleFor', { city: conference.city })}</h1>
        <ButtonLink href={{ pathname: '/organiser/conferences/[slug]/versions', params }} variant="ghost" size="small">
          {t('versions')}
        </ButtonLink>
        {mayRelease && !isEmpty ? (
          <ButtonLink href={{ pathname: '/organiser/conferences/[slug]/release', params }} size="small">
            {t(blockingOf(conflicts).length > 0 ? 'releaseStopped' : 'release')}
          </ButtonLink>
        ) : null}
      </div>
      <p className="mt-1.5 text-ink-2">
        {values ? t(`state.${state}`, values) : t(isEmpty ? 'state.none' : 'state.first')}
      </p>
    </div>
  );
}
