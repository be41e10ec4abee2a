import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '@/lib/time';
import type { AnswerRow } from '../organiser-types';

/** Every answer, the latest first: what, who said it, how it came and who entered it. */
export function AnswerList({ answers }: { answers: readonly AnswerRow[] }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  if (answers.length === 0) return <p className="text-ink-2">{t('answers.none')}</p>;
  return (
    <ul className="divide-y divide-mist-2">
      {answers.map((answer) => (
        <li key={answer.number} className="py-2.5 [overflow-wrap:anywhere]">
          <b className="font-semibold">{t(`answerKinds.${answer.kind}`)}</b>
          <span className="block">
            {t('answers.by', { name: answer.madeByName, source: t(`sources.${answer.source}`) })}
            {answer.madeByEmail ? <bdi> ({answer.madeByEmail})</bdi> : null}
          </span>
          {answer.reason ? <p className="mt-1 max-w-text whitespace-pre-wrap">{answer.reason}</p> : null}
          <span className="block text-md text-ink-2">
            <time dateTime={answer.createdAt.toISOString()}>{formatDateTime(answer.createdAt, locale)}</time>
            {answer.enteredBy ? <>. {t('answers.enteredBy', { name: answer.enteredBy })}</> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
