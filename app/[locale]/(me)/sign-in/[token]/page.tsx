import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SubmitButton } from '@/components/form/submit-button';
import { consumeLinkAction } from '@/features/identity/actions';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeFrom(params), namespace: 'signIn' });
  // The address is a key: it must not travel to another site in a Referer. Not 'no-referrer': browsers then post a
  // form with 'Origin: null', which Next takes for a foreign site.
  return { title: t('linkTitle'), referrer: 'same-origin' };
}

/**
 * Where the link in the mail leads. It looks nothing up and is the same for every token, so that mail scanners neither
 * use the link up nor learn anything; the button posts.
 */
export default async function SignInLinkPage({ params }: Props) {
  const locale = await localeFrom(params);
  const t = await getTranslations('signIn');
  const { token } = await params;
  return (
    <div className="grid gap-6">
      <h1>{t('linkTitle')}</h1>
      <p className="max-w-text">{t('linkText')}</p>
      <form action={consumeLinkAction}>
        <input type="hidden" name="token" value={token.slice(0, 100)} />
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton pendingText={t('linkPending')}>{t('linkButton')}</SubmitButton>
      </form>
    </div>
  );
}
