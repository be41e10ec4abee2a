import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { SignInNotice as Which } from '../rules';

const tones = {
  sent: 'done',
  signedOut: 'done',
  linkProblem: 'sun',
  providerProblem: 'sun',
  demoProblem: 'sun',
} as const;

/** What happened before the sign-in page was shown. */
export function SignInNotice({ notice }: { notice: Which }) {
  const t = useTranslations('signIn');
  return (
    <Notice tone={tones[notice]} role="status" title={t(`${notice}Title`)}>
      <p>{t(`${notice}Text`)}</p>
    </Notice>
  );
}
