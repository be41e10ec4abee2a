import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import type { AttentionSomewhere } from '../item-types';
import { AttentionItem } from './attention-item';

/** As many as fit a screen; the rest can be opened. */
const shownAtFirst = 7;

const keyOf = ({ kind, key, conference }: AttentionSomewhere) => `${conference?.slug} ${kind} ${key ?? ''}`;

/** What needs a decision, the most urgent first, each with the way to where it is decided. */
export function AttentionList({
  items,
  withCity = false,
}: {
  items: readonly AttentionSomewhere[];
  withCity?: boolean;
}) {
  const t = useTranslations('today');
  const rest = items.slice(shownAtFirst);
  const line = (item: AttentionSomewhere, i: number) => (
    <AttentionItem key={keyOf(item)} item={item} withCity={withCity} isFirst={i === 0} />
  );
  return (
    <section
      aria-labelledby="attention"
      className="@container overflow-hidden rounded-panel border border-mist-2 bg-birch"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-mist-2 px-5.5 py-4">
        <h2 id="attention" className="text-h4">
          {t('title')}
        </h2>
        {items.length > 0 ? <p className="text-md text-ink-2">{t('count', { count: items.length })}</p> : null}
      </div>
      {items.length === 0 ? (
        <div className="px-5.5 py-6">
          <p className="font-display text-h4 font-semibold">{t('nothing')}</p>
          <p className="mt-1 text-ink-2">{t('nothingText')}</p>
        </div>
      ) : null}
      <ul>{items.slice(0, shownAtFirst).map(line)}</ul>
      {rest.length > 0 ? (
        <div className="border-t border-mist-2 px-5.5 py-1">
          <Disclosure plain summary={t('more', { count: rest.length })}>
            <ul className="-mx-5.5">{rest.map((item, i) => line(item, i + shownAtFirst))}</ul>
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}
