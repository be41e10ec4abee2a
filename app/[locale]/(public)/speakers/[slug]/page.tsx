import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageMetadata } from '@/app/page-metadata';
import { AppearanceList } from '@/features/programme/components/appearance-list';
import { Paragraphs } from '@/features/programme/components/paragraphs';
import { getSpeaker } from '@/features/programme/speaker-queries';
import { SpeakerPhoto } from '@/features/speaker/components/speaker-portrait';
import { listShownPhotos } from '@/features/speaker/file-queries';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

const speakerOnce = cache(getSpeaker);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const speaker = await speakerOnce(slug, locale);
  if (!speaker) return {};
  const what = [speaker.title, speaker.organisation].filter(Boolean).join(', ');
  return pageMetadata({
    locale,
    href: { pathname: '/speakers/[slug]', params: { slug } },
    title: speaker.name,
    description: what || speaker.name,
  });
}

export default async function SpeakerPage({ params }: Props) {
  const locale = await localeFrom(params);
  const speaker = await speakerOnce((await params).slug, locale);
  if (!speaker) notFound();
  const t = await getTranslations('speaker');
  const [photo] = await listShownPhotos([speaker.slug]);
  return (
    <div className="wrap py-10 lg:py-14">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-5">
        {photo ? <SpeakerPhoto photo={photo} alt={t('photoAlt', { name: speaker.name })} size="large" /> : null}
        <div>
          <h1>{speaker.name}</h1>
          <p className="mt-3 text-lg text-ink-2">{[speaker.title, speaker.organisation].filter(Boolean).join(', ')}</p>
        </div>
      </div>
      {speaker.bio ? (
        <div className="mt-7">
          <Paragraphs text={speaker.bio} />
        </div>
      ) : null}
      <section className="mt-10">
        <h2 className="text-h3">{t('onTheTour')}</h2>
        <AppearanceList appearances={speaker.appearances} />
      </section>
    </div>
  );
}
