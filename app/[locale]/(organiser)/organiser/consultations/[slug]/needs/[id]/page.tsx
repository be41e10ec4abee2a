import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Panel } from '@/components/ui/panel';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { showRepresentativeNeedsAction } from '@/features/needs/actions';
import { ReadingList } from '@/features/needs/components/reading-list';
import { ShowNeeds } from '@/features/needs/components/show-needs';
import { loadRepresentativeNeeds } from '@/features/needs/consultation-loaders';
import { needsReasons } from '@/features/needs/rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'needs' });
  return { title: t('title') };
}

export default async function RepresentativeNeedsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const t = await getTranslations('needs');
  const here = { pathname: '/organiser/consultations/[slug]/needs/[id]', params: { slug, id } } as const;
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'readNeeds', here);
  const { person, readings } = await loadRepresentativeNeeds(actor, consultation.id, id);
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[{ href: { pathname: '/organiser/consultations/[slug]/needs', params: { slug } }, text: t('title') }]}
      />
      <div>
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          <bdi>{person.name}</bdi>
        </h1>
        <p className="mt-2 text-ink-2">{person.from}</p>
      </div>
      <Panel id="needs" title={t('needsOf')}>
        <ShowNeeds
          id={person.id}
          action={showRepresentativeNeedsAction}
          texts={{
            reason: t('reason'),
            reasonHint: t('reasonHint'),
            reasons: needsReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
            show: t('show'),
            showing: t('showing'),
            logged: t('logged'),
            nothing: t('nothing'),
            kinds: { food: t('about.food'), access: t('about.access'), other: t('about.other') },
            problems: {
              reasonMissing: t('errors.reasonMissing'),
              gone: t('errors.gone'),
              unreadable: t('errors.unreadable'),
              rateLimited: t('errors.rateLimited'),
              unavailable: t('errors.unavailable'),
            },
          }}
        />
      </Panel>
      <Panel id="readings" title={t('readings')}>
        <ReadingList readings={readings} />
      </Panel>
    </div>
  );
}
