'use client';

import NextLink from 'next/link';
import { useLive } from './live';

/** '#letter', '#name: #covered av #total kommuner' as said and shown of each tile. */
export type MapWords = { label: string; short: string };

export type CountyTile = {
  code: string;
  letter: string;
  name: string;
  row: number;
  column: number;
  href: string;
  current: boolean;
  /** The codes of its municipalities, and which of them had somebody registered when the page was made. */
  municipalities: readonly string[];
  covered: readonly string[];
};

/**
 * The counties as tiles, roughly as Sweden lies. Each says in words how many of its municipalities are covered; the look only repeats
 * it: filled for all, filled as far as it goes for some, dashed for none.
 */
export function CountyMap({ tiles, label, words }: { tiles: readonly CountyTile[]; label: string; words: MapWords }) {
  const { each, numbers } = useLive();
  return (
    <ul aria-label={label} className="grid max-w-120 grid-cols-5 gap-1.5">
      {tiles.map((tile) => {
        const covered = 'covered' in numbers ? tile.municipalities.filter((code) => each[code]) : tile.covered;
        return <Tile key={tile.code} tile={tile} covered={covered.length} words={words} />;
      })}
    </ul>
  );
}

function Tile({ tile, covered, words }: { tile: CountyTile; covered: number; words: MapWords }) {
  const total = tile.municipalities.length;
  const level = covered === 0 ? 'none' : covered === total ? 'all' : 'some';
  const fill = (text: string) =>
    text.replace('#name', tile.name).replace('#covered', String(covered)).replace('#total', String(total));
  return (
    <li style={{ gridRow: tile.row, gridColumn: tile.column }}>
      <NextLink
        href={tile.href}
        prefetch={false}
        aria-label={fill(words.label)}
        aria-current={tile.current || undefined}
        className={`relative flex min-h-16 flex-col items-center justify-center overflow-hidden rounded-md border-2 px-1 py-1.5 text-ink no-underline hover:outline-3 hover:outline-spruce-2 aria-[current]:outline-4 aria-[current]:outline-offset-1 aria-[current]:outline-ink ${looks[level]}`}
      >
        {level === 'some' ? (
          <span
            aria-hidden="true"
            className="absolute inset-x-0 bottom-0 border-t-2 border-spruce-2 bg-spruce-dim forced-colors:border-[CanvasText]"
            style={{ height: `${(100 * covered) / total}%` }}
          />
        ) : null}
        <span className="relative font-display text-lg leading-tight font-semibold">{tile.letter}</span>
        <span className="tabular relative text-sm whitespace-nowrap">{fill(words.short)}</span>
      </NextLink>
    </li>
  );
}

const looks = {
  all: 'border-spruce bg-spruce !text-birch',
  some: 'border-spruce-2 bg-birch',
  none: 'border-dashed border-ling bg-birch',
};
