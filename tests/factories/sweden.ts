import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines of a list of the demo, its head left out. */
function lines(file: string): string[][] {
  const text = readFileSync(path.resolve('prisma/seed/data', file), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** All 21 counties: code, name. */
export const counties = lines('counties.csv').map(([code = '', name = '']) => [code, name] as const);

/** All 290 municipalities: code, short name, county. */
export const municipalities = lines('municipalities.csv').map(
  ([code = '', , nameShort = '', county = '']) => [code, nameShort, county] as const,
);
