import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { demoSignInAction } from '../actions';
import { demoUsers } from '../demo-users';

/** One button for each of the demo's roles. Each is a form of its own, so that it works without JavaScript. */
export function DemoSignIn({ callbackPath }: { callbackPath: string }) {
  const t = useTranslations('signIn');
  const locale = useLocale();
  return (
    <section aria-labelledby="demo-heading" className="rounded-panel bg-mist px-6 py-7">
      <h2 id="demo-heading" className="text-h3">
        {t('demoHeading')}
      </h2>
      <p className="mt-2 max-w-text">{t('demoText')}</p>
      <ul className="mt-5 grid gap-4">
        {demoUsers.map(({ role }) => (
          <li key={role}>
            <form action={demoSignInAction}>
              <input type="hidden" name="role" value={role} />
              <input type="hidden" name="callbackPath" value={callbackPath} />
              <input type="hidden" name="locale" value={locale} />
              <Button
                type="submit"
                variant="ghost"
                size="small"
                data-demo-role={role}
                aria-describedby={`demo-${role}`}
              >
                {t('demoButton', { role: t(`roles.${role}`) })}
              </Button>
              <p id={`demo-${role}`} className="mt-1 text-md text-ink-2">
                {t(`roleTexts.${role}`)}
              </p>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
