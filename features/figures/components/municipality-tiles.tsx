'use client';

import { useLive } from './live';

/** '#name: #count anmälda' and '#name: ingen anmäld', said of each tile. */
export type TileWords = { some: string; none: string };
export type Tile = { code: string; name: string; registered: number };

/** The municipalities of a county as tiles with their names: filled where somebody is registered, dashed where nobody is. */
export function MunicipalityTiles({ tiles, words }: { tiles: readonly Tile[]; words: TileWords }) {
  const { each } = useLive();
  return (
    <ul lang="sv" className="grid grid-cols-2 gap-1.5 sm:grid-cols-[repeat(auto-fill,minmax(8.75rem,1fr))]">
      {tiles.map(({ code, name, registered }) => {
        const count = each[code] ?? registered;
        return (
          <li
            key={code}
            className={
              count > 0
                ? 'flex items-baseline justify-between gap-2 rounded-md border-2 border-spruce-2 bg-chosen px-2.5 py-1.5 text-sm'
                : 'flex items-baseline justify-between gap-2 rounded-md border-2 border-dashed border-ling bg-birch px-2.5 py-1.5 text-sm'
            }
          >
            <span className="min-w-0 hyphens-auto">{name}</span>
            <span className="sr-only">: </span>
            <b className="tabular whitespace-nowrap">
              {count > 0 ? words.some.replace('#', String(count)) : words.none}
            </b>
          </li>
        );
      })}
    </ul>
  );
}
