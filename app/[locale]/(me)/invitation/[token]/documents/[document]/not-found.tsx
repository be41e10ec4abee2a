import { useTranslations } from 'next-intl';

/** Unknown, revoked, malformed, of another consultation: one answer. */
export default function UnknownDocument() {
  const t = useTranslations('consultation.document');
  return (
    <div className="grid gap-6">
      <title>{t('unknownTitle')}</title>
      <h1>{t('unknownTitle')}</h1>
      <p className="max-w-text">{t('unknownText')}</p>
    </div>
  );
}
