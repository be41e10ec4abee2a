import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { loadInvited } from '@/features/answer/page-loaders';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }> };

export default async function InvitedPage({ params }: Props) {
  await localeFrom(params);
  const { token } = await params;
  const { organisations } = await loadInvited(token);
  const t = await getTranslations('invitation.invited');
  return (
    <div className="grid max-w-text gap-5">
      <title>{t('title')}</title>
      <p>
        <Link href={{ pathname: '/invitation/[token]', params: { token } }}>{t('back')}</Link>
      </p>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      {organisations.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <p className="font-semibold">{t('count', { count: organisations.length })}</p>
          <ul className="grid gap-2">
            {organisations.map(({ id, name }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
