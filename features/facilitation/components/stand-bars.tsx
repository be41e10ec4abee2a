import { classNames } from '@/components/ui/class-names';
import type { LiveCard } from '../live-rules';
import type { CardWords } from './meeting-words';

/** Who supports and who objects: how many and who in words, and a bar that says the same. */
export function StandBars({ card, words }: { card: LiveCard; words: CardWords }) {
  const most = Math.max(card.support.length, card.object.length, 5);
  return (
    <dl className="mt-3 grid grid-cols-1 gap-2">
      <Bar name={words.support} who={card.support} nobody={words.nobody} most={most} fill="bg-spruce-2" />
      <Bar name={words.object} who={card.object} nobody={words.nobody} most={most} fill="bg-ling" />
    </dl>
  );
}

type BarProps = { name: string; who: readonly string[]; nobody: string; most: number; fill: string };

function Bar({ name, who, nobody, most, fill }: BarProps) {
  return (
    <div>
      <dt className="inline font-semibold">{name} </dt>
      <dd className="inline">
        {who.length > 0 ? <span className="tabular font-semibold">{who.length}, </span> : null}
        {who.length > 0 ? who.join(', ') : nobody}
        <span
          aria-hidden="true"
          className="mt-1 block h-2 overflow-hidden rounded-full bg-mist-2 forced-colors:border forced-colors:border-[CanvasText]"
        >
          <span
            className={classNames(
              'block h-full motion-safe:transition-[width] motion-safe:duration-500 forced-colors:bg-[CanvasText]',
              fill,
            )}
            style={{ width: `${(100 * who.length) / most}%` }}
          />
        </span>
      </dd>
    </div>
  );
}
