import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { titleOf } from '@/features/consultation/rules';
import { fieldWords } from '@/features/invitation/components/field-words';
import { InvitationForm } from '@/features/invitation/components/invitation-form';
import { organisationKinds, single } from '@/features/invitation/list-rules';
import { loadOrganisationChoices } from '@/features/invitation/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'invitations' });
  return { title: t('newTitle') };
}

export default async function NewInvitationPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/invitations/new', params: { slug } } as const;
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const choices = await loadOrganisationChoices();
  const organisation = single((await searchParams).organisation);
  const [t, form] = [await getTranslations('invitations'), await getTranslations('form')];
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          {
            href: { pathname: '/organiser/consultations/[slug]', params: { slug } },
            text: titleOf(consultation, locale),
          },
          { href: { pathname: '/organiser/consultations/[slug]/invitations', params: { slug } }, text: t('title') },
        ]}
      />
      <div>
        <h1 className="text-[2.125rem]">{t('newTitle')}</h1>
        <p className="mt-1 max-w-text text-ink-2">{t('newIntro')}</p>
      </div>
      <InvitationForm
        consultationId={consultation.id}
        locale={locale}
        choices={choices}
        chosen={choices.find(({ id }) => id === organisation) ?? null}
        kinds={organisationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        words={{
          ...fieldWords(t, form),
          organisation: t('fields.organisation'),
          organisationHint: t('fields.organisationHint'),
          open: t('fields.open'),
          nothing: t('fields.nothing'),
          kind: t('fields.kind'),
          kindHint: t('fields.kindHint'),
          inRegister: t('fields.inRegister'),
          seats: t('seats.count'),
          submit: t('createSubmit'),
          pending: t('saving'),
        }}
      />
    </div>
  );
}
