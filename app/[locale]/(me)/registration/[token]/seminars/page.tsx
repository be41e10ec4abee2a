import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeSeminarsForm } from '@/features/registration/components/change-seminars-form';
import { OwnFormWords } from '@/features/registration/components/form-words';
import { OwnPageHead } from '@/features/registration/components/own-page-head';
import { loadChangeableRegistration } from '@/features/registration/loaders';
import { heldBySlot, slotViews } from '@/features/registration/view-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }> };

/** Another choice of seminars. */
export default async function ChangeSeminarsPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { conference, sessionIds, version } = await loadChangeableRegistration(token);
  const t = await getTranslations('ownRegistration.seminars');
  return (
    <div className="max-w-[46rem]">
      <OwnPageHead token={token} title={t('title')} intro={t('intro')} />
      <OwnFormWords>
        <ChangeSeminarsForm
          own={{ token, version, locale }}
          slots={slotViews(conference, locale)}
          held={heldBySlot(conference, sessionIds)}
        />
      </OwnFormWords>
    </div>
  );
}
