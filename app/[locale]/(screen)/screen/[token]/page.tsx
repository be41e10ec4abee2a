import { getTranslations } from 'next-intl/server';
import { cardWords, liveWords, matrixWords, screenWords } from '@/features/facilitation/components/meeting-words';
import { ScreenLive } from '@/features/facilitation/components/screen-live';
import { loadScreen } from '@/features/facilitation/loaders';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; token: string }> };

export default async function ScreenPage({ params }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const { head, screen } = await loadScreen(token);
  const t = await getTranslations();
  const words = {
    live: await liveWords(),
    card: await cardWords(),
    screen: await screenWords(),
    matrix: { ...(await matrixWords()), title: t('facilitation.matrix.title') },
  };
  const title = locale === 'en' && head.titleEn ? head.titleEn : head.titleSv;
  return (
    <>
      <title>{t('meetingScreen.screen.title')}</title>
      <ScreenLive url={`/api/screen/${token}/live`} known={screen} {...{ title, locale, words }} />
    </>
  );
}
