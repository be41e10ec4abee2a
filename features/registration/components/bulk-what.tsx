import { useTranslations } from 'next-intl';
import type { BulkAction } from '../bulk-rules';

const consequences = {
  cancel: ['cancelWhat1', 'cancelWhat2', 'cancelWhat3'],
  resend: ['resendWhat1', 'resendWhat2'],
} as const;

/** Whom it concerns and what will happen, before anybody says yes. */
export function BulkWhat({
  action,
  count,
  names,
}: {
  action: BulkAction;
  count: number;
  names: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('desk.bulk');
  const more = count - names.length;
  return (
    <div className="grid max-w-text gap-5">
      <section aria-labelledby="who">
        <h2 id="who" className="text-h4">
          {t('who')}
        </h2>
        <ul className="mt-1 list-disc pl-5 [overflow-wrap:anywhere]">
          {names.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
          {more > 0 ? <li>{t('andMore', { count: more })}</li> : null}
        </ul>
      </section>
      <section aria-labelledby="what">
        <h2 id="what" className="text-h4">
          {t('what')}
        </h2>
        <ul className="mt-1 list-disc pl-5">
          {consequences[action].map((key) => (
            <li key={key}>{t(key, { count })}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
