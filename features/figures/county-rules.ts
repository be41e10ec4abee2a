type Place = { letter: string; row: number; column: number };

/**
 * Where each county's tile stands, roughly as Sweden lies: nine rows from the north, five columns from the west. Drawn by hand from the
 * list of counties; no geometry of anybody's is used. The gap between Värmland and Västra Götaland is Vänern and Vättern.
 */
const places: Readonly<Record<string, Place>> = {
  '25': { letter: 'BD', row: 1, column: 4 },
  '24': { letter: 'AC', row: 2, column: 3 },
  '23': { letter: 'Z', row: 3, column: 2 },
  '22': { letter: 'Y', row: 3, column: 3 },
  '20': { letter: 'W', row: 4, column: 2 },
  '21': { letter: 'X', row: 4, column: 3 },
  '17': { letter: 'S', row: 5, column: 1 },
  '18': { letter: 'T', row: 5, column: 2 },
  '19': { letter: 'U', row: 5, column: 3 },
  '03': { letter: 'C', row: 5, column: 4 },
  '04': { letter: 'D', row: 6, column: 3 },
  '01': { letter: 'AB', row: 6, column: 4 },
  '14': { letter: 'O', row: 7, column: 1 },
  '06': { letter: 'F', row: 7, column: 2 },
  '05': { letter: 'E', row: 7, column: 3 },
  '09': { letter: 'I', row: 7, column: 5 },
  '13': { letter: 'N', row: 8, column: 1 },
  '07': { letter: 'G', row: 8, column: 2 },
  '08': { letter: 'H', row: 8, column: 3 },
  '12': { letter: 'M', row: 9, column: 1 },
  '10': { letter: 'K', row: 9, column: 2 },
};

/** The county's letter and its place among the tiles; null for a code that is no county's. */
export function placeOf(countyCode: string): Place | null {
  return places[countyCode] ?? null;
}

/** Counties in the order their tiles are read: from the north, then from the west. Those without a place come last. */
export function byPlace<T extends { code: string }>(counties: readonly T[]): T[] {
  const rank = ({ code }: T) => {
    const place = placeOf(code);
    return place ? place.row * 10 + place.column : 1_000;
  };
  return counties.toSorted((a, b) => rank(a) - rank(b));
}
