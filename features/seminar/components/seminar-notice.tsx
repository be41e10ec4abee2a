import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

const known = ['created', 'saved', 'savedLocally', 'reset', 'people', 'archived', 'unarchived'] as const;

/** Says what a form has done, after it has led back to the page. */
export function SeminarNotice({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('seminars');
  const key = known.find((candidate) => candidate === done);
  return key ? (
    <Notice tone="done" role="status">
      <p>{t(`messages.${key}`)}</p>
    </Notice>
  ) : null;
}
