import { useTranslations } from 'next-intl';

/** Unknown, renewed, malformed: one answer. */
export default function UnknownScreen() {
  const t = useTranslations('meetingScreen.screen');
  return (
    <div className="grid grow content-center gap-5">
      <title>{t('unknownTitle')}</title>
      <h1>{t('unknownTitle')}</h1>
      <p className="text-lg">{t('unknownText')}</p>
    </div>
  );
}
