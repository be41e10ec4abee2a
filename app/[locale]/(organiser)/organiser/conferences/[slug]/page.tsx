import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { FigureRow } from '@/components/ui/figure-row';
import { OrganiserAttention } from '@/features/conference/components/organiser-attention';
import { OrganiserFill } from '@/features/conference/components/organiser-fill';
import { RegistrationWindow } from '@/features/conference/components/registration-window';
import { loadConferenceToday } from '@/features/conference/organiser-loaders';
import { canListRegistrations } from '@/features/registration/policy';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDate } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'organiser' });
  return { title: t('title') };
}

export default async function ConferenceToday({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('organiser');
  const now = new Date();
  const { slug } = await params;
  const { actor, conference, attention, slots } = await loadConferenceToday(locale, slug, now);
  const mayList = canListRegistrations(actor, conference.id);
  const { capacity, taken, sessions, fullSessions, cancelled, waitingMails, bouncedMails } = conference;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-3.5">
        <h1 className="mr-auto text-[2.125rem]">{t('todayTitle', { city: conference.city })}</h1>
        {conference.state === 'draft' ? null : (
          <ButtonLink href={{ pathname: '/conferences/[slug]', params: { slug } }} variant="ghost" size="small">
            {t('seeAsVisitor')}
          </ButtonLink>
        )}
        {mayList ? (
          <ButtonLink href={{ pathname: '/organiser/conferences/[slug]/registrations', params: { slug } }} size="small">
            {t('seeRegistrations')}
          </ButtonLink>
        ) : null}
      </div>
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-[3fr_2fr]">
        <OrganiserAttention items={attention.map((item) => ({ ...item, conference }))} showsPeople={mayList} />
        <section aria-labelledby="facts" className="rounded-panel border border-mist-2 bg-birch px-5.5 py-4">
          <h2 id="facts" className="mb-3 text-h4">
            {t('facts')}
          </h2>
          <Facts
            facts={[
              {
                name: t('factDay'),
                value: conference.startsAt
                  ? formatDate(conference.startsAt, locale)
                  : t(conference.state === 'archived' ? 'dayUnknown' : 'dayOpen'),
              },
              { name: t('factState'), value: t(`states.${conference.state}`) },
              { name: t('factWindow'), value: <RegistrationWindow conference={conference} now={now} /> },
            ]}
          />
        </section>
      </div>
      <FigureRow
        label={t('figuresTitle')}
        figures={[
          { value: taken, text: t('figures.registered', { count: taken, capacity }) },
          { value: fullSessions, text: t('figures.fullSessions', { sessions }) },
          { value: cancelled, text: t('figures.cancelled', { count: cancelled }) },
          bouncedMails > 0
            ? { value: bouncedMails, text: t('figures.bounced') }
            : { value: waitingMails, text: t('figures.waiting') },
        ]}
      />
      <section aria-labelledby="fill-heading">
        <h2 id="fill-heading" className="mb-3 text-h3">
          {t('fillTitle')}
        </h2>
        <OrganiserFill slots={slots} />
      </section>
    </div>
  );
}
