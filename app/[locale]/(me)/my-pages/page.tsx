import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { SignOutButton } from '@/features/identity/components/sign-out-button';
import { loadMyPages } from '@/features/identity/loaders';
import { OwnRegistrations } from '@/features/registration/components/own-registrations';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'myPages' });
  return { title: t('title') };
}

export default async function MyPages({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('myPages');
  const r = await getTranslations('signIn.roles');
  const page = await loadMyPages(locale);
  const roles = page.roles.map(({ role, everywhere, conferences }) =>
    everywhere ? t('everywhere', { role: r(role) }) : t('forConferences', { role: r(role), count: conferences }),
  );
  return (
    <div className="grid grid-cols-1 gap-10">
      <h1>{t('title')}</h1>
      <section aria-labelledby="you" className="grid gap-4">
        <h2 id="you" className="text-h3">
          {t('you')}
        </h2>
        <Facts
          facts={[
            { name: t('name'), value: page.name },
            { name: t('email'), value: page.email },
            { name: t('roles'), value: roles.join(', ') || t('noRoles') },
          ]}
        />
        <div className="flex flex-wrap gap-3">
          {page.isOrganiser ? (
            <ButtonLink href="/organiser" size="small">
              {t('toOrganiser')}
            </ButtonLink>
          ) : null}
          <SignOutButton text={t('signOut')} pendingText={t('signingOut')} />
        </div>
      </section>
      <section aria-labelledby="registrations" className="grid gap-4">
        <h2 id="registrations" className="text-h3">
          {t('registrations')}
        </h2>
        <Registrations registrations={page.registrations} />
      </section>
    </div>
  );
}

async function Registrations({ registrations }: Pick<Awaited<ReturnType<typeof loadMyPages>>, 'registrations'>) {
  const t = await getTranslations('myPages');
  if (registrations === null) {
    return (
      <Notice tone="sun" title={t('unverifiedTitle')}>
        <p>{t('unverifiedText')}</p>
      </Notice>
    );
  }
  if (registrations.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')} action={<ButtonLink href="/conferences">{t('toConferences')}</ButtonLink>}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <OwnRegistrations registrations={registrations} />
      <p className="max-w-text">
        {t('change')} <Link href="/registration/renew">{t('renew')}</Link>.
      </p>
    </>
  );
}
