import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { FormWords } from '@/features/registration/components/form-words';
import { RegistrationForm } from '@/features/registration/components/registration-form';
import { RegistrationState } from '@/features/registration/components/registration-state';
import { inLanguage } from '@/features/registration/facts';
import { loadOrganisationNames, loadRegistrationPage } from '@/features/registration/loaders';
import type { NeedsKind } from '@/features/registration/types';
import { slotViews } from '@/features/registration/view-rules';
import { env } from '@/lib/env';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { getPathname } from '@/lib/i18n/navigation';
import { formatDay } from '@/lib/time';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const { conference } = await loadRegistrationPage(slug);
  const t = await getTranslations('registration');
  const href = { pathname: '/conferences/[slug]/registration', params: { slug } } as const;
  return {
    title: t('title', { city: conference.city }),
    description: t('description', { name: inLanguage(conference.name, locale) }),
    alternates: {
      canonical: `${env.APP_URL}${getPathname({ href, locale })}`,
      languages: {
        sv: `${env.APP_URL}${getPathname({ href, locale: 'sv' })}`,
        en: `${env.APP_URL}${getPathname({ href, locale: 'en' })}`,
      },
    },
  };
}

export default async function RegistrationPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { slug } = await params;
  const { conference, status } = await loadRegistrationPage(slug);
  const t = await getTranslations('registration');
  const day = conference.startsAt ? `${conference.city}, ${formatDay(conference.startsAt, locale)}` : conference.city;
  return (
    <div className="wrap py-10">
      <Link href={{ pathname: '/conferences/[slug]', params: { slug } }} className="inline-flex min-h-11 items-center">
        {day}
      </Link>
      <h1 className="mt-2 mb-7">{t('title', { city: conference.city })}</h1>
      {status === 'open' ? (
        <OpenForm
          slug={slug}
          locale={locale}
          slots={slotViews(conference, locale)}
          needsAsked={conference.needsAsked}
        />
      ) : (
        <RegistrationState
          conference={conference}
          status={status}
          contact={{ email: env.CONTACT_EMAIL, phone: env.CONTACT_PHONE }}
        />
      )}
    </div>
  );
}

async function OpenForm({
  slug,
  locale,
  slots,
  needsAsked,
}: {
  slug: string;
  locale: 'sv' | 'en';
  slots: ReturnType<typeof slotViews>;
  needsAsked: readonly NeedsKind[];
}) {
  const t = await getTranslations('registration');
  const phone = env.PROTECTED_IDENTITY_PHONE;
  const addresses = {
    renew: getPathname({ href: '/registration/renew', locale }),
    programme: getPathname({ href: { pathname: '/conferences/[slug]/programme', params: { slug } }, locale }),
  };
  return (
    <>
      <NamesWithoutJavaScript />
      <FormWords>
        <RegistrationForm
          slug={slug}
          locale={locale}
          slots={slots}
          needsAsked={needsAsked}
          addresses={addresses}
          remark={t('free')}
        >
          <Notice tone="sun" title={t('protectedTitle')}>
            <p>
              {t.rich('protectedText', {
                phone,
                link: (text) => (
                  <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="font-semibold whitespace-nowrap">
                    {text}
                  </a>
                ),
              })}
            </p>
          </Notice>
        </RegistrationForm>
      </FormWords>
    </>
  );
}

/** The browser's own list for the organisation field. With JavaScript the names are fetched, so this is no part of the page. */
async function NamesWithoutJavaScript() {
  const names = await loadOrganisationNames();
  return (
    <noscript>
      <datalist id="organisation-list">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </noscript>
  );
}
