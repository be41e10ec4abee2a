import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

const things = ['viewSaved', 'viewChanged', 'viewDeleted'] as const;

/** What the address says has just been done to a view. */
export function ViewDone({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations('desk.done');
  const thing = things.find((candidate) => candidate === done);
  return thing ? (
    <Notice tone="done" role="status" title={t(`${thing}.title`)}>
      <p>{t(`${thing}.text`)}</p>
    </Notice>
  ) : null;
}
