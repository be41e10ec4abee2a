import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** What the pages of the meeting may say was done. */
const doneKeys = [
  'groupMade',
  'groupEdited',
  'groupOrdered',
  'groupDissolved',
  'cardPlaced',
  'pairDone',
  'tableChanged',
  'screenTurned',
  'cardAdded',
  'taskMade',
  'tasksFromGroups',
  'taskRenamed',
  'taskRemoved',
  'claimMade',
  'claimRemoved',
  'suggestionsTaken',
] as const;

/** What was done, as the address says. */
export function DoneNote({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = useTranslations('facilitation.done');
  const done = doneKeys.find((key) => key === query.klart);
  return done ? (
    <Notice tone="done" role="status">
      <p>{t(done)}</p>
    </Notice>
  ) : null;
}
