import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

const doneKeys = [
  'started',
  'saved',
  'added',
  'moved',
  'removed',
  'sent',
  'closed',
  'adjusted',
  'answered',
  'commented',
] as const;

/** What was done, as the address says. */
export function RecordDone({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('meetingRecord.done');
  const key = doneKeys.find((known) => known === done);
  return key ? (
    <Notice tone="done" role="status">
      <p>{t(key)}</p>
    </Notice>
  ) : null;
}
