import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DemoSignIn } from '@/features/identity/components/demo-sign-in';
import { ProviderSignIn } from '@/features/identity/components/provider-sign-in';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import { SignInNotice } from '@/features/identity/components/sign-in-notice';
import { SignOutButton } from '@/features/identity/components/sign-out-button';
import { loadSignIn } from '@/features/identity/loaders';
import { signInLinkTtlSeconds } from '@/features/identity/rules';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'signIn' });
  return { title: t('title') };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('signIn');
  const page = await loadSignIn(await searchParams);
  return (
    <div className="grid grid-cols-1 gap-10">
      <div className="grid gap-5">
        <h1>{t('title')}</h1>
        <p className="max-w-text">{t('intro')}</p>
        {page.notice ? <SignInNotice notice={page.notice} /> : null}
        {page.signedInEmail ? (
          <Notice title={t('alreadyTitle', { email: page.signedInEmail })}>
            <div className="mt-3 flex flex-wrap gap-3">
              <ButtonLink href={page.isOrganiser ? '/organiser' : '/my-pages'} size="small">
                {page.isOrganiser ? t('toOrganiser') : t('toMyPages')}
              </ButtonLink>
              <SignOutButton text={t('signOut')} pendingText={t('signingOut')} />
            </div>
          </Notice>
        ) : null}
      </div>
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <div className="grid grid-cols-1 gap-10">
          <section aria-labelledby="mail-heading">
            <h2 id="mail-heading" className="mb-4 text-h3">
              {t('mailHeading')}
            </h2>
            <SignInForm
              locale={locale}
              callbackPath={page.callbackPath}
              texts={{
                email: t('emailLabel'),
                emailHint: t('emailHint', { minutes: signInLinkTtlSeconds / 60 }),
                send: t('send'),
                sending: t('sending'),
                errorTitle: t('errorTitle'),
                errors: { emailMissing: t('errors.emailMissing'), emailWrong: t('errors.emailWrong') },
              }}
            />
          </section>
          {page.providerName ? <ProviderSignIn name={page.providerName} callbackPath={page.callbackPath} /> : null}
        </div>
        {page.showsDemo ? <DemoSignIn callbackPath={page.callbackPath} /> : null}
      </div>
    </div>
  );
}
