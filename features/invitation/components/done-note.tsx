import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { single } from '../list-rules';

/** What a page of an invitation may say was done. */
const doneKeys = [
  'created',
  'edited',
  'seats',
  'revoked',
  'prepared',
  'letter',
  'granted',
  'refused',
  'answered',
] as const;

/** What was done, as the address says. */
export function DoneNote({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = useTranslations('invitations.done');
  const done = doneKeys.find((key) => key === single(query.klart));
  if (!done) return null;
  return (
    <Notice tone="done" role="status">
      <p>{t(done)}</p>
    </Notice>
  );
}
