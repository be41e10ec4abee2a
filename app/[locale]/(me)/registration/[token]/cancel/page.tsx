import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { OwnFormWords } from '@/features/registration/components/form-words';
import { CancelForm } from '@/features/registration/components/one-button-forms';
import { OwnPageHead } from '@/features/registration/components/own-page-head';
import { loadChangeableRegistration } from '@/features/registration/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }> };

/** What cancelling means, said before the button that does it. */
export default async function CancelPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { conference, version } = await loadChangeableRegistration(token);
  const t = await getTranslations('ownRegistration.cancel');
  return (
    <div className="max-w-[46rem]">
      <OwnPageHead token={token} title={t('title')} intro={t('intro')} />
      <ul className="mb-8 grid list-disc gap-2 pl-6">
        <li>{t('seats', { city: conference.city })}</li>
        <li>{t('mail')}</li>
        <li>{t('again')}</li>
      </ul>
      <div className="flex flex-wrap items-start gap-4">
        <OwnFormWords>
          <CancelForm own={{ token, version, locale }} />
        </OwnFormWords>
        <ButtonLink href={{ pathname: '/registration/[token]', params: { token } }} variant="ghost">
          {t('keep')}
        </ButtonLink>
      </div>
    </div>
  );
}
