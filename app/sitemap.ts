import type { MetadataRoute } from 'next';
import { listPublicSlugs } from '@/features/conference/queries';
import { listPublicConsultationSlugs } from '@/features/consultation/public-queries';
import { listSeminarSlugs } from '@/features/programme/seminar-queries';
import { listSpeakerSlugs } from '@/features/programme/speaker-queries';
import { env } from '@/lib/env';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { routing } from '@/lib/i18n/routing';

// The addresses come from the settings and the database of the running server, neither of which the build knows.
export const dynamic = 'force-dynamic';

const plain = [
  '/',
  '/conferences',
  '/accessibility',
  '/accessibility/report',
  '/personal-data',
] as const satisfies readonly Href[];

/** Every public page in both languages. Nothing behind a token or a sign-in. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [conferences, seminars, speakers, consultations] = await Promise.all([
    listPublicSlugs(),
    listSeminarSlugs(),
    listSpeakerSlugs(),
    listPublicConsultationSlugs(),
  ]);
  return [
    ...plain.flatMap((href) => entries(href)),
    ...conferences.flatMap(({ slug, updatedAt }) => [
      ...entries({ pathname: '/conferences/[slug]', params: { slug } }, updatedAt),
      ...entries({ pathname: '/conferences/[slug]/programme', params: { slug } }, updatedAt),
    ]),
    ...seminars.flatMap(({ conference, seminar }) =>
      entries({ pathname: '/conferences/[slug]/programme/[seminar]', params: { slug: conference, seminar } }),
    ),
    ...speakers.flatMap((slug) => entries({ pathname: '/speakers/[slug]', params: { slug } })),
    ...consultations.flatMap(({ slug, updatedAt, outcomesPublishedAt, documents }) => [
      ...entries({ pathname: '/consultation/[slug]', params: { slug } }, updatedAt),
      ...(outcomesPublishedAt ? entries({ pathname: '/consultation/[slug]/outcomes', params: { slug } }) : []),
      ...documents.flatMap(({ id }) =>
        entries({ pathname: '/consultation/[slug]/documents/[document]', params: { slug, document: id } }),
      ),
    ]),
  ];
}

function entries(href: Href, lastModified?: Date): MetadataRoute.Sitemap {
  const languages = Object.fromEntries(
    routing.locales.map((locale) => [locale, `${env.APP_URL}${getPathname({ href, locale })}`]),
  );
  return Object.values(languages).map((url) => ({
    url,
    ...(lastModified ? { lastModified } : {}),
    alternates: { languages },
  }));
}
