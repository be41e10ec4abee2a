import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { MoveForm } from '@/features/registration/components/desk-forms';
import { DeskPageHead } from '@/features/registration/components/desk-page-head';
import { DeskWords } from '@/features/registration/components/desk-words';
import { MoveTargets } from '@/features/registration/components/move-targets';
import { loadMoveForm } from '@/features/registration/desk-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'desk' });
  return { title: t('actions.move') };
}

export default async function MoveRegistration({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const t = await getTranslations('desk');
  const pathname = '/organiser/conferences/[slug]/registrations/[id]/move';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug, id } });
  const to = String((await searchParams).to ?? '');
  const { registration, targets, form } = await loadMoveForm(opened, id, to, locale, new Date());
  return (
    <div className="grid grid-cols-1 gap-7">
      <DeskPageHead
        conference={opened.conference}
        registration={registration}
        title={t('moveTitle', { name: registration.name })}
      >
        <p>{t('moveIntro', { city: opened.conference.city })}</p>
      </DeskPageHead>
      {targets.length === 0 ? (
        <EmptyState title={t('noTargetsTitle')}>
          <p>{t('noTargetsText')}</p>
        </EmptyState>
      ) : (
        <MoveTargets {...{ slug, id, targets, locale }} chosen={form?.target.slug ?? null} />
      )}
      {form ? (
        <DeskWords key={form.target.slug}>
          <MoveForm
            {...{ locale, slots: form.slots, mayOverbook: form.mayOverbook, places: form.places }}
            slug={form.target.slug}
            city={form.target.city}
            registrationId={registration.id}
            version={registration.version}
          />
        </DeskWords>
      ) : null}
    </div>
  );
}
