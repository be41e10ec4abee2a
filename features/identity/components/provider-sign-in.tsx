import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** The organisation's own sign-in. A posted form, so that no other site can start it. */
export function ProviderSignIn({ name, callbackPath }: { name: string; callbackPath: string }) {
  const t = useTranslations('signIn');
  return (
    <section aria-labelledby="provider-heading">
      <h2 id="provider-heading" className="text-h3">
        {t('providerHeading')}
      </h2>
      <form action="/api/auth/signin/oidc" method="post" className="mt-4">
        <input type="hidden" name="callbackUrl" value={callbackPath} />
        <Button type="submit" variant="ghost">
          {t('providerButton', { name })}
        </Button>
      </form>
    </section>
  );
}
