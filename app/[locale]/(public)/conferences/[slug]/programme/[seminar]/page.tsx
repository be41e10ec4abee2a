import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { pageMetadata } from '@/app/page-metadata';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { Tag } from '@/components/ui/tag';
import { FilmList } from '@/features/conference/components/film-list';
import { SeatsLeft, SeatsProvider } from '@/features/conference/components/seats';
import { seatsTexts } from '@/features/conference/components/seats-texts';
import { SeminarFacts, SeminarPeople, SeminarTimes } from '@/features/programme/components/seminar-parts';
import { getSeminar } from '@/features/programme/seminar-queries';
import { SpeakerPhoto } from '@/features/speaker/components/speaker-portrait';
import { listShownPhotos } from '@/features/speaker/file-queries';
import { markdownText } from '@/lib/markdown';
import { loadConference } from '../../_conference/load-conference';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string; seminar: string }> };

const seminarOnce = cache(getSeminar);

async function loadSeminar(params: Props['params']) {
  const { locale, conference } = await loadConference(params);
  const seminar = conference ? await seminarOnce(conference.slug, (await params).seminar, locale) : null;
  return conference && seminar ? { locale, conference, seminar } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const loaded = await loadSeminar(params);
  if (!loaded) return {};
  const { locale, conference, seminar } = loaded;
  return pageMetadata({
    locale,
    href: {
      pathname: '/conferences/[slug]/programme/[seminar]',
      params: { slug: conference.slug, seminar: seminar.slug },
    },
    title: `${seminar.title.text}, ${conference.city}`,
    description: markdownText(seminar.abstract?.text ?? seminar.title.text).slice(0, 200),
    picture: conference.slug,
  });
}

export default async function SeminarPage({ params }: Props) {
  const loaded = await loadSeminar(params);
  if (!loaded) notFound();
  const { conference, seminar } = loaded;
  const { slug, city, stage } = conference;
  const t = await getTranslations();
  const photos = await listShownPhotos(seminar.people.map((person) => person.slug));
  return (
    <SeatsProvider src={stage === 'open' ? `/api/seats/${slug}` : null} texts={await seatsTexts()}>
      <article className="wrap pt-6 pb-14">
        <Breadcrumbs
          label={t('site.breadcrumbs')}
          items={[
            { href: { pathname: '/conferences/[slug]', params: { slug } }, text: city },
            { href: { pathname: '/conferences/[slug]/programme', params: { slug } }, text: t('seminar.programme') },
          ]}
        />
        <p className="mt-4">
          <Tag>{t(`programme.theme.${seminar.theme}`)}</Tag>
        </p>
        <h1 className="mt-3 max-w-[24ch]" lang={seminar.title.lang}>
          {seminar.title.text}
        </h1>
        <div className="mt-10 grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
          <div className="grid gap-10">
            {seminar.abstract ? (
              <Markdown source={seminar.abstract.text} lang={seminar.abstract.lang} className="text-lg" />
            ) : null}
            <SeminarPeople
              people={seminar.people}
              photoOf={({ slug: of, name }) => {
                const photo = photos.find((one) => one.slug === of);
                return photo ? <SpeakerPhoto photo={photo} alt={t('speaker.photoAlt', { name })} size="small" /> : null;
              }}
            />
            {seminar.films.length > 0 ? (
              <section>
                <h2 className="mb-3 text-h3">{t('conference.filmsHeading')}</h2>
                <FilmList films={seminar.films} />
              </section>
            ) : null}
          </div>
          <aside className="grid gap-8 rounded-panel bg-mist px-6 py-6">
            {seminar.sessions.length > 0 ? (
              <SeminarTimes
                sessions={seminar.sessions}
                city={city}
                day={conference.startsAt}
                seats={(session) =>
                  stage === 'open' ? (
                    <SeatsLeft of={session.id} seatsLeft={session.seatsLeft} capacity={session.capacity} />
                  ) : null
                }
              />
            ) : null}
            <SeminarFacts seminar={seminar} />
            {stage === 'open' ? (
              <ButtonLink href={{ pathname: '/conferences/[slug]/registration', params: { slug } }}>
                {t('programme.register', { city })}
              </ButtonLink>
            ) : null}
          </aside>
        </div>
      </article>
    </SeatsProvider>
  );
}
