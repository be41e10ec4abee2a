import { useLocale } from 'next-intl';
import { SubmitButton } from '@/components/form/submit-button';
import type { ButtonLook } from '@/components/ui/button-look';
import { signOutAction } from '../actions';

/** Signs this browser out, by POST. */
export function SignOutButton({ text, pendingText, ...look }: { text: string; pendingText: string } & ButtonLook) {
  const locale = useLocale();
  return (
    <form action={signOutAction}>
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton pendingText={pendingText} variant="ghost" size="small" {...look}>
        {text}
      </SubmitButton>
    </form>
  );
}
