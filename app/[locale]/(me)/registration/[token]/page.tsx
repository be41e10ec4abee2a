import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { CancelledRegistration } from '@/features/registration/components/cancelled-registration';
import { OwnFormWords } from '@/features/registration/components/form-words';
import { OwnActions } from '@/features/registration/components/own-actions';
import { OwnFacts } from '@/features/registration/components/own-facts';
import { OwnMessage, type OwnQuery } from '@/features/registration/components/own-message';
import { WhatNext } from '@/features/registration/components/what-next';
import { YourDay } from '@/features/registration/components/your-day';
import { loadOwnRegistration } from '@/features/registration/loaders';
import { heldBySlot, slotViews } from '@/features/registration/view-rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

// The address is the key to the registration: no other site sees it, not even as a referrer. Not 'no-referrer': plain forms would
// then carry 'Origin: null', which Next refuses (docs/decisions/0062).
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }>; searchParams: Promise<OwnQuery> };

export default async function OwnRegistrationPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const query = await searchParams;
  const { registration, canChange } = await loadOwnRegistration(token);
  const { conference, state, version, email } = registration;
  const t = await getTranslations('ownRegistration');
  const isCancelled = state === 'cancelled';
  const title = isCancelled ? 'titleCancelled' : query.ny ? 'titleNew' : 'title';
  return (
    <>
      <title>{t(title, { city: conference.city })}</title>
      <h1 className="mb-7">{t(title, { city: conference.city })}</h1>
      <OwnMessage query={query} email={email} />
      <div className="mt-9 grid grid-cols-1 items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_21.25rem]">
        {isCancelled ? null : (
          <aside className="lg:order-last">
            <YourDay slots={slotViews(conference, locale)} chosen={heldBySlot(conference, registration.sessionIds)} />
          </aside>
        )}
        <div className="grid min-w-0 grid-cols-1 gap-9">
          {isCancelled ? <CancelledRegistration registration={registration} /> : null}
          <OwnFacts registration={registration} />
          {query.ny && canChange ? <WhatNext /> : null}
          {canChange ? (
            <OwnFormWords>
              <OwnActions
                own={{ token, version, locale }}
                hasCalendar={conference.startsAt !== null && conference.endsAt !== null}
              />
            </OwnFormWords>
          ) : null}
          {!canChange && !isCancelled ? (
            <Notice>
              <p>{t('readOnly')}</p>
            </Notice>
          ) : null}
        </div>
      </div>
    </>
  );
}
