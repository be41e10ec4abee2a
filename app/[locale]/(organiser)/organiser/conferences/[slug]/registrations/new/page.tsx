import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { RegisterForm } from '@/features/registration/components/desk-forms';
import { DeskPageHead } from '@/features/registration/components/desk-page-head';
import { DeskWords } from '@/features/registration/components/desk-words';
import { loadOnBehalfForm } from '@/features/registration/desk-loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'desk' });
  return { title: t('register') };
}

export default async function RegisterSomeone({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const t = await getTranslations('desk');
  const pathname = '/organiser/conferences/[slug]/registrations/new';
  const opened = await loadOrganiserConference(locale, slug, { pathname, params: { slug } });
  const form = await loadOnBehalfForm(opened, locale, new Date());
  return (
    <div className="grid grid-cols-1 gap-7">
      <DeskPageHead conference={opened.conference} title={t('registerTitle', { city: opened.conference.city })}>
        <p>{t('registerIntro')}</p>
      </DeskPageHead>
      {form ? (
        <DeskWords>
          <RegisterForm {...form} locale={locale} slug={slug} />
        </DeskWords>
      ) : (
        <Notice title={t('notNowTitle')}>
          <p>{t('notNowText')}</p>
        </Notice>
      )}
    </div>
  );
}
