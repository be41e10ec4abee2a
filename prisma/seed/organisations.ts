import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tx } from '@/lib/db';
import { namedOrganisations } from './data/organisations';
import { regionNames } from './data/regions';

/** Rows of a CSV without quotes or commas in its fields, header left out. */
function csv(file: string): string[][] {
  const text = readFileSync(path.join(import.meta.dirname, 'data', file), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** 21 counties, 290 municipalities, 21 regions, and the agencies, unions and others of the sources. */
export async function loadOrganisations(db: Tx): Promise<void> {
  await db.county.createMany({
    data: csv('counties.csv').map(([code = '', name = '', nameShort = '']) => ({ code, name, nameShort })),
  });
  await db.organisation.createMany({
    data: [
      ...csv('municipalities.csv').map(([municipalityCode = '', name = '', nameShort = '', countyCode = '']) => ({
        kind: 'municipality' as const,
        name,
        nameShort,
        municipalityCode,
        countyCode,
      })),
      ...Object.entries(regionNames).map(([countyCode, name]) => ({
        kind: 'region' as const,
        name,
        nameShort: name,
        countyCode,
      })),
      ...namedOrganisations.map(([kind, name, nameShort = name]) => ({ kind, name, nameShort })),
    ],
  });
}
