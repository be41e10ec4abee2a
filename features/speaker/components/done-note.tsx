import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { FileProblem } from '../page-rules';
import { single } from '../register-rules';

/** What an organiser's page may say was done. */
const doneKeys = [
  'created',
  'edited',
  'consents',
  'photo',
  'photoRemoved',
  'decided',
  'invited',
  'reminded',
  'renewed',
  'revoked',
  'prepared',
  'answered',
  'waived',
  'technical',
  'timeAdded',
  'timeRemoved',
  'presentation',
  'presentationRemoved',
] as const;

type Query = Record<string, string | string[] | undefined>;

/** What was done, or why a file was not taken, as the address says. */
export function DoneNote({ query, problem }: { query: Query; problem: FileProblem | null }) {
  const t = useTranslations();
  const done = doneKeys.find((key) => key === single(query.klart));
  const count = /^\d{1,4}$/.test(single(query.antal)) ? Number(single(query.antal)) : 0;
  if (problem)
    return (
      <Notice tone="ling" role="alert">
        <p>{t(`speakerPage.files.${problem}`)}</p>
      </Notice>
    );
  if (!done) return null;
  return (
    <Notice tone="done" role="status">
      <p>{t(`speakers.done.${done}`, { count })}</p>
    </Notice>
  );
}
