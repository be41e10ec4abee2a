import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageAnswer } from '@/features/speaker/components/page-answer';
import { PageChecklist } from '@/features/speaker/components/page-checklist';
import { PageConsents } from '@/features/speaker/components/page-consents';
import { PagePhoto, PagePresentation } from '@/features/speaker/components/page-files';
import { PageFacts } from '@/features/speaker/components/page-head';
import { PageNeeds, PageTechnical } from '@/features/speaker/components/page-needs';
import { PageProfile } from '@/features/speaker/components/page-profile';
import { PageTimes } from '@/features/speaker/components/page-times';
import { YourAppearances } from '@/features/speaker/components/your-appearances';
import { loadSpeakerPage } from '@/features/speaker/page-loaders';
import { pageNote } from '@/features/speaker/page-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

// The address is the key: no other site sees it, not even as a referrer. Not 'no-referrer': plain forms would then carry 'Origin: null',
// which Next refuses (docs/decisions/0062).
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SpeakerOwnPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { invitation, speaker, conference, appearances, refused, isShown, missing, asked } =
    await loadSpeakerPage(token);
  const t = await getTranslations('speakerPage');
  const part = { token, locale, note: pageNote(await searchParams) };
  const takesPart = invitation.state !== 'declined';
  return (
    <>
      <title>{t('titleAt', { city: conference.city })}</title>
      <h1>{t('titleAt', { city: conference.city })}</h1>
      <p className="mt-4 max-w-text text-lg">{t('hello', { name: speaker.name })}</p>
      <div className="mt-8 grid grid-cols-1 items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21.25rem]">
        <aside className="grid grid-cols-1 gap-7 lg:sticky lg:top-6 lg:order-last">
          <PageFacts conference={conference} />
          <section aria-labelledby="your-day">
            <h2 id="your-day" className="mb-4 text-h4">
              {t('day.title')}
            </h2>
            <YourAppearances appearances={appearances} />
          </section>
        </aside>
        <div className="grid min-w-0 grid-cols-1 gap-10">
          <PageAnswer {...part} state={invitation.state} />
          {takesPart ? (
            <>
              <PageChecklist missing={missing} asked={asked} />
              <PageProfile {...part} speaker={speaker} refused={refused} isShown={isShown} />
              <PagePhoto {...part} speaker={speaker} isShown={isShown} />
              <PagePresentation {...part} invitation={invitation} />
              <PageTimes {...part} absences={invitation.absences} hasDay={conference.startsAt !== null} />
              <PageTechnical {...part} technicalNeeds={invitation.technicalNeeds} />
              <PageNeeds {...part} needsAt={invitation.needsAt} />
            </>
          ) : null}
          <PageConsents {...part} speaker={speaker} />
        </div>
      </div>
    </>
  );
}
