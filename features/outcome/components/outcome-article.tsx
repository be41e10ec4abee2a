import { useLocale, useTranslations } from 'next-intl';
import type { PublicOutcome } from '../types';
import { KindTag } from './kind-tag';

/** What was said, what came of it, why and by whom: the same on the public page and in its preview. Texts are shown as text. */
export function OutcomeArticle({ outcome, level: Heading }: { outcome: PublicOutcome; level: 'h3' | 'h4' }) {
  const t = useTranslations('outcomes.public');
  const locale = useLocale();
  const { number, kind, point, text, reason, responsible, givenBy } = outcome;
  const isSwedish = (yes: boolean) => (yes ? { lang: 'sv' } : {});
  return (
    <article className="max-w-text border-l-4 border-sun pl-5 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <KindTag kind={kind} />
        <span className="text-ink-2">{givenBy ? t('said', { number, name: givenBy }) : t('card', { number })}</span>
      </p>
      <Heading className="mt-1.5 text-h4 whitespace-pre-line" {...isSwedish(outcome.pointIsSwedish)}>
        {point}
      </Heading>
      <p className="mt-1.5 whitespace-pre-line" {...isSwedish(outcome.textIsSwedish)}>
        {text}
      </p>
      {reason ? (
        <p className="mt-1.5 whitespace-pre-line">
          <b>{t('reason')}:</b> <span {...isSwedish(locale === 'en')}>{reason}</span>
        </p>
      ) : null}
      {responsible ? (
        <p className="mt-1.5">
          <b>{t('responsible')}:</b> {responsible}
        </p>
      ) : null}
    </article>
  );
}
