import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CorrectDetailsForm } from '@/features/registration/components/correct-details-form';
import { OwnFormWords } from '@/features/registration/components/form-words';
import { OwnPageHead } from '@/features/registration/components/own-page-head';
import { loadChangeableRegistration } from '@/features/registration/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }> };

/** Name, organisation and role, to be put right. */
export default async function CorrectDetailsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { name, organisationName, workRole, version } = await loadChangeableRegistration(token);
  const t = await getTranslations('ownRegistration.details');
  return (
    <div className="max-w-[46rem]">
      <OwnPageHead token={token} title={t('title')} intro={t('intro')} />
      <OwnFormWords>
        <CorrectDetailsForm
          own={{ token, version, locale }}
          details={{ name, organisation: organisationName, role: workRole ?? '' }}
        />
      </OwnFormWords>
    </div>
  );
}
