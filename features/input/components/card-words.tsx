import { useLocale, useTranslations } from 'next-intl';
import { isWebAddress } from '../rules';
import type { CardContent, Question } from '../types';

type Props = { content: CardContent; addressee: string; questions: readonly Question[] };

/** A card to read: each field that says something, inert; a link only where it is one. */
export function CardWords({ content, addressee, questions }: Props) {
  const t = useTranslations('input');
  const locale = useLocale();
  const question = questions.find(({ id }) => id === content.questionId);
  const rows = [
    ['questionId', question ? (locale === 'en' ? question.nameEn || question.nameSv : question.nameSv) : ''],
    ['level', t(`levels.${content.level}`)],
    ['addressee', addressee],
    ['problem', content.problem],
    ['proposal', content.proposal],
    ['evidenceUrl', content.evidenceUrl],
    ['contribution', content.contribution],
    ['decidedBy', content.decidedBy],
    ['ownCaseNumber', content.ownCaseNumber],
    ['secretPart', content.mayBeSecret ? content.secretPart : ''],
  ] as const;
  return (
    <dl className="grid max-w-text gap-3">
      {rows
        .filter(([, text]) => text !== '')
        .map(([field, text]) => (
          <div key={field}>
            <dt className="text-md text-ink-2">{t(`fields.${field}`)}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {field === 'evidenceUrl' && isWebAddress(text) ? (
                <a href={text} rel="noreferrer nofollow">
                  {text}
                </a>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
