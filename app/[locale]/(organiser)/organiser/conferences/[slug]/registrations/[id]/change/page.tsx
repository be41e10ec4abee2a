import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { ChangeForm } from '@/features/registration/components/desk-forms';
import { DeskPageHead } from '@/features/registration/components/desk-page-head';
import { DeskWords } from '@/features/registration/components/desk-words';
import { loadChangeForm } from '@/features/registration/desk-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'desk' });
  return { title: t('actions.change') };
}

export default async function ChangeRegistration({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const t = await getTranslations('desk');
  const pathname = '/organiser/conferences/[slug]/registrations/[id]/change';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug, id } });
  const { registration, slots, mayOverbook, held } = await loadChangeForm(opened, id, locale, new Date());
  const { name, email, organisationName: organisation, workRole } = registration;
  return (
    <div className="grid grid-cols-1 gap-7">
      <DeskPageHead conference={opened.conference} registration={registration} title={t('changeTitle', { name })} />
      <DeskWords>
        <ChangeForm
          {...{ locale, slug, slots, mayOverbook, held }}
          registrationId={registration.id}
          version={registration.version}
          details={{ name, email, organisation, role: workRole ?? '' }}
        />
      </DeskWords>
    </div>
  );
}
