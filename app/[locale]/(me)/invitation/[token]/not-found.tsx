import { useTranslations } from 'next-intl';

/** Unknown, revoked, malformed: one answer. */
export default function UnknownInvitationLink() {
  const t = useTranslations('invitation.unknown');
  return (
    <div className="grid gap-6">
      <title>{t('title')}</title>
      <h1>{t('title')}</h1>
      <p className="max-w-text">{t('text')}</p>
    </div>
  );
}
