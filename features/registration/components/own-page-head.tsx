import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';

/** The head of a page that changes one's registration: the way back, what it is, what will happen. */
export function OwnPageHead({ token, title, intro }: { token: string; title: string; intro: string }) {
  const t = useTranslations('ownRegistration');
  return (
    <>
      <title>{title}</title>
      <Link
        href={{ pathname: '/registration/[token]', params: { token } }}
        className="inline-flex min-h-11 items-center"
      >
        {t('back')}
      </Link>
      <h1 className="mt-2 mb-5">{title}</h1>
      <p className="mb-8 max-w-text">{intro}</p>
    </>
  );
}
