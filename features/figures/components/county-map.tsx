'use client';

import NextLink from 'next/link';
import { type CoverageLevel, coverageLevel } from '../rules';
import { useLive } from './live';

/** '#covered av #total' as it is shown, and what is said after it to whoever hears the tile. */
export type MapWords = { short: string; after: string };

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
 * it: dark where all are, light with a bar as far as it goes where some are, dashed where none is.
 */
export function CountyMap({ tiles, label, words }: { tiles: readonly CountyTile[]; label: string; words: MapWords }) {
  const { each, numbers } = useLive();
  return (
    <ul aria-label={label} className="grid max-w-120 grid-cols-5 gap-1 sm:gap-1.5">
      {tiles.map((tile) => {
        const covered = 'covered' in numbers ? tile.municipalities.filter((code) => each[code]) : tile.covered;
        return <Tile key={tile.code} tile={tile} covered={covered.length} words={words} />;
      })}
    </ul>
  );
}

function Tile({ tile, covered, words }: { tile: CountyTile; covered: number; words: MapWords }) {
  const total = tile.municipalities.length;
  const level = coverageLevel(covered, total);
  const fill = (text: string) => text.replace('#covered', String(covered)).replace('#total', String(total));
  return (
    <li style={{ gridRow: tile.row, gridColumn: tile.column }}>
      <NextLink
        href={tile.href}
        prefetch={false}
        aria-current={tile.current || undefined}
        className={`relative flex min-h-16.5 flex-col items-center justify-center overflow-hidden rounded-md border-2 px-1 py-1.5 text-ink no-underline hover:outline-3 hover:outline-spruce-2 aria-[current]:outline-4 aria-[current]:outline-offset-1 aria-[current]:outline-ink ${looks[level]}`}
      >
        <span className="font-display text-lg leading-tight font-semibold">{tile.letter}</span>
        <span className="sr-only"> {tile.name}: </span>
        <span className="tabular text-center text-sm leading-tight sm:whitespace-nowrap">{fill(words.short)}</span>
        <span className="sr-only"> {words.after}</span>
        {level === 'few' || level === 'many' ? (
          <span
            aria-hidden="true"
            className="absolute bottom-0 left-0 h-1.5 bg-spruce-2 forced-colors:bg-[CanvasText]"
            style={{ width: `${(100 * covered) / total}%` }}
          />
        ) : null}
      </NextLink>
    </li>
  );
}

const looks: Record<CoverageLevel, string> = {
  all: 'border-spruce bg-spruce !text-birch',
  many: 'border-spruce-2 bg-spruce-dim',
  few: 'border-spruce-2 bg-mist-2',
  none: 'border-dashed border-ling bg-birch',
};
