import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { SeatsProvider } from '@/features/conference/components/seats';
import { seatsTexts } from '@/features/conference/components/seats-texts';
import { loadPreview } from '@/features/preview/loaders';
import { ProgrammeGrid } from '@/features/programme/components/programme-grid';
import { localeFrom } from '@/lib/i18n/locale';
import {
  ConferenceFacts,
  ContactSection,
  PolicySection,
  VenueSection,
} from '../../conferences/[slug]/_conference/conference-facts';
import { ConferenceHead } from '../../conferences/[slug]/_conference/conference-head';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'tours.preview' });
  // The address is the key: no search engine keeps it and no other site sees it, not even as a referrer.
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function PreviewPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { conference, slots } = await loadPreview(token, locale);
  const t = await getTranslations('tours.preview');
  return (
    <SeatsProvider src={null} texts={await seatsTexts()}>
      <div className="wrap py-4">
        <Notice tone="sun" title={t('banner')}>
          <p>{t('bannerText')}</p>
        </Notice>
      </div>
      <ConferenceHead conference={conference} hasProgramme={false} />
      <div className="wrap grid items-start gap-12 py-12 lg:grid-cols-2 lg:gap-14 lg:py-16">
        <ConferenceFacts conference={conference} isPreview />
        <div className="grid gap-12">
          <PolicySection policy={conference.policy} />
          <ContactSection email={conference.contactEmail} phone={conference.contactPhone} />
        </div>
      </div>
      <section aria-labelledby="programme-heading" className="programme-page pb-14">
        <div className="wrap">
          <h2 id="programme-heading" className="mb-5 text-h2">
            {t('programme')}
          </h2>
          {slots.length > 0 ? (
            <ProgrammeGrid conferenceSlug={null} slots={slots} allSlots={slots} seats={() => null} />
          ) : (
            <p>{t('noProgramme')}</p>
          )}
        </div>
      </section>
      {conference.venue ? <VenueSection venue={conference.venue} /> : null}
    </SeatsProvider>
  );
}
