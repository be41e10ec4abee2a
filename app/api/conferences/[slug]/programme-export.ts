import { getTranslations } from 'next-intl/server';
import { getProgrammeExport } from '@/features/programme/export-queries';
import type { ScheduleLinks } from '@/features/programme/export-rules';
import type { ProgrammeExport } from '@/features/programme/export-types';
import { env } from '@/lib/env';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { localeOf } from '@/lib/route';
import type { Locale } from '@/lib/time';

/** A released programme and the language it was asked for in; null where there is nothing to give out. */
export async function loadExport(request: Request, params: Promise<{ slug: string }>) {
  const locale = localeOf(request);
  const programme = await getProgrammeExport((await params).slug, locale);
  return programme ? { locale, programme } : null;
}

/** Public addresses of the programme, always from the configured origin. */
export function exportLinks({ slug }: ProgrammeExport, locale: Locale): ScheduleLinks {
  const address = (href: Href) => `${env.APP_URL}${getPathname({ href, locale })}`;
  return {
    site: env.APP_URL,
    programme: address({ pathname: '/conferences/[slug]/programme', params: { slug } }),
    seminar: (seminar) => address({ pathname: '/conferences/[slug]/programme/[seminar]', params: { slug, seminar } }),
  };
}

/** The words of the exports that are the same as on the programme's pages. */
export async function exportWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return {
    theme: (theme: 'participation' | 'conditions') => t(`theme.${theme}`),
    kind: (kind: 'plenary' | 'seminar') => t(`slotKind.${kind === 'seminar' ? 'seminars' : kind}`),
    slot: (kind: 'plenary' | 'seminars' | 'break' | 'lunch') => t(`slotKind.${kind}`),
    audience: (audience: ProgrammeExport['slots'][number]['sessions'][number]['audiences'][number]) =>
      t(`audience.${audience}`),
    level: (level: 'everyone' | 'introductory' | 'advanced') => t(`level.${level}`),
    language: (language: string) => t(`language.${language === 'sv' || language === 'en' ? language : 'other'}`),
    noRoom: t('export.noRoom'),
    heads: exportColumns.map((column) => t(`export.columns.${column}`)),
  };
}

/** The columns of the CSV, in the order of programmeRows(). */
const exportColumns = [
  'date',
  'from',
  'to',
  'kind',
  'slot',
  'room',
  'title',
  'speakers',
  'hosts',
  'moderators',
  'theme',
  'audience',
  'level',
  'language',
  'abstract',
] as const;

/** Headers of a file that anyone may fetch; a minute old is fresh enough. */
export function fileHeaders(type: string, name: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replace(/[^a-z0-9.-]/g, '')}"`,
    'cache-control': 'public, max-age=60',
    'x-content-type-options': 'nosniff',
  };
}
