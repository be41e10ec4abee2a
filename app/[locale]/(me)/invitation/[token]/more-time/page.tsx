import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { MoreTimeForm, WithdrawTimeForm } from '@/features/answer/components/side-forms';
import { loadInvitationPage } from '@/features/answer/page-loaders';
import { pageStops } from '@/features/answer/page-rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = { params: Promise<{ locale: string; token: string }> };

export default async function MoreTimePage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const page = await loadInvitationPage(token);
  const t = await getTranslations('invitation.time');
  const answerBy = page.answerBy ?? page.consultation.answerBy;
  const open = page.extensions.find(({ state }) => state === 'asked');
  return (
    <div className="grid max-w-text gap-5">
      <title>{t('title')}</title>
      <p>
        <Link href={{ pathname: '/invitation/[token]', params: { token } }}>{t('back')}</Link>
      </p>
      <h1>{t('title')}</h1>
      {pageStops(page).all ? (
        <Notice tone="sun">
          <p>{t('closed')}</p>
        </Notice>
      ) : open ? (
        <>
          <Notice tone="calm">
            <p>{t('open', { who: open.askedByName, until: formatDateTime(open.wantedBy, locale) })}</p>
          </Notice>
          <WithdrawTimeForm token={token} locale={locale} request={open} />
        </>
      ) : (
        <>
          <p>
            {t('text')} {answerBy ? t('current', { date: formatDateTime(answerBy, locale) }) : ''}
          </p>
          <MoreTimeForm token={token} locale={locale} latest={page.consultation.startsAt} />
        </>
      )}
    </div>
  );
}
