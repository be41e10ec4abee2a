import { useLocale, useTranslations } from 'next-intl';
import { FigureRow } from '@/components/ui/figure-row';
import { Panel } from '@/components/ui/panel';
import type { Question, WhoAnswered as Who } from '../types';

/** How many cards there are under each theme. */
export function ThemeCounts({
  questions,
  byQuestion,
}: {
  questions: readonly Question[];
  byQuestion: Record<string, number>;
}) {
  const t = useTranslations('input.organiser');
  const locale = useLocale();
  return (
    <FigureRow
      label={t('perTheme')}
      figures={questions.slice(0, 6).map(({ id, nameSv, nameEn }) => ({
        value: byQuestion[id] ?? 0,
        text: locale === 'en' ? nameEn || nameSv : nameSv,
      }))}
    />
  );
}

/** Which organisations have handed in, said that they have no view, or are silent so far. */
export function WhoAnswered({ who }: { who: readonly Who[] }) {
  const t = useTranslations('input.organiser');
  const groups = [
    { key: 'noneYet', of: who.filter(({ version }) => version === null) },
    { key: 'noView', of: who.filter(({ isNoView, cards, version }) => version !== null && isNoView && cards === 0) },
    { key: 'handed', of: who.filter(({ isNoView, cards, version }) => version !== null && (!isNoView || cards > 0)) },
  ] as const;
  const handed = who.filter(({ version }) => version !== null).length;
  return (
    <Panel id="who" title={t('whoTitle')}>
      <p>{t('answers', { handed, all: who.length })}</p>
      <div className="mt-3 grid gap-5 sm:grid-cols-3">
        {groups.map(({ key, of }) => (
          <div key={key}>
            <h3 className="text-md font-semibold">
              {t(key)} <span className="tabular font-normal">({of.length})</span>
            </h3>
            {of.length === 0 ? (
              <p className="text-md text-ink-2">{t('nobody')}</p>
            ) : (
              <ul className="mt-1 grid gap-1 text-md">
                {of.map(({ invitationId, organisation }) => (
                  <li key={invitationId}>{organisation}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </Panel>
  );
}
