import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/page-metadata';
import { SeatsProvider } from '@/features/conference/components/seats';
import { seatsTexts } from '@/features/conference/components/seats-texts';
import { TourStops } from '@/features/conference/components/tour-stops';
import { listTours } from '@/features/conference/queries';
import { nextStop } from '@/features/conference/rules';
import { listPublicConsultations } from '@/features/consultation/public-queries';
import { localeFrom } from '@/lib/i18n/locale';
import { ConsultationSection } from './_start/consultation-section';
import { NextStopSection } from './_start/next-stop-section';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const t = await getTranslations();
  return pageMetadata({
    locale,
    href: '/',
    title: t('start.title'),
    description: t('site.description'),
    absoluteTitle: true,
  });
}

export default async function StartPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('start');
  const tour = (await listTours(locale, new Date())).find(({ archived }) => !archived);
  const next = nextStop(tour?.stops ?? []);
  return (
    <SeatsProvider src="/api/seats" texts={await seatsTexts()}>
      <section className="on-spruce bg-spruce pt-10 pb-14 text-birch lg:pt-16 lg:pb-18">
        <div className="wrap">
          <h1 className="max-w-[24ch] text-hero">{tour ? t('heading', { count: tour.stops.length }) : t('noTour')}</h1>
          <p className="mt-6 max-w-[36em] text-[1.375rem] leading-snug text-spruce-pale">
            {tour ? t('lead') : t('noTourText')}
          </p>
          {tour ? (
            <div className="mt-10 lg:mt-16">
              <TourStops stops={tour.stops} next={next} label={t('route')} />
            </div>
          ) : null}
        </div>
      </section>
      {next ? <NextStopSection slug={next.slug} locale={locale} /> : null}
      <ConsultationSection consultations={await listPublicConsultations()} now={new Date()} />
    </SeatsProvider>
  );
}
