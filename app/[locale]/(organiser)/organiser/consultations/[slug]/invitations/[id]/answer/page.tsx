import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { EntryForm } from '@/features/answer/components/entry-form';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import { loadInvitation } from '@/features/invitation/organiser-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'invitations' });
  return { title: t('enterAnswer') };
}

export default async function EnterAnswerPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug, id } = await params;
  const here = { pathname: '/organiser/consultations/[slug]/invitations/[id]/answer', params: { slug, id } } as const;
  const opened = await loadOrganiserConsultation(locale, slug, 'editConsultations', here);
  const { invitation } = await loadInvitation(opened, id);
  const t = await getTranslations('invitations');
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-5">
      <Breadcrumbs
        label={t('breadcrumbs')}
        items={[
          { href: { pathname: '/organiser/consultations/[slug]/invitations', params: { slug } }, text: t('title') },
          {
            href: { pathname: '/organiser/consultations/[slug]/invitations/[id]', params: { slug, id } },
            text: invitation.organisation,
          },
        ]}
      />
      <div>
        <h1 className="text-[2.125rem] [overflow-wrap:anywhere]">
          {t('entry.heading', { organisation: invitation.organisation })}
        </h1>
        <p className="mt-1 max-w-text text-ink-2">{t('entry.intro')}</p>
      </div>
      <EntryForm
        invitationId={invitation.id}
        formKey={randomUUID()}
        seats={invitation.seats}
        ownCaseNumber={invitation.ownCaseNumber}
      />
    </div>
  );
}
