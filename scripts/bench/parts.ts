import { racePart, ratePart } from '../../tests/load/capacity';
import { exportPart } from '../../tests/load/export';
import { faultsPart } from '../../tests/load/faults';
import type { Ground } from '../../tests/load/ground';
import { growthPart } from '../../tests/load/growth';
import { httpPart } from '../../tests/load/http';
import { livePart } from '../../tests/load/live';
import { mailPart } from '../../tests/load/mail';
import { organiserPagesPart } from '../../tests/load/organiser-pages';
import { pagesPart } from '../../tests/load/pages';
import type { Figure } from '../../tests/load/report';
import { restorePart } from '../../tests/load/restore';
import { weightPart } from '../../tests/load/weight';

export type PartName =
  | 'capacity'
  | 'http'
  | 'pages'
  | 'organisers'
  | 'live'
  | 'weight'
  | 'faults'
  | 'mail'
  | 'restore'
  | 'export'
  | 'growth';

/** Every part of the bench, in the order they run. Each gets a migrated database of its own. */
export const parts: Record<PartName, (ground: Ground) => Promise<Figure[]>> = {
  capacity: async (ground) => [...(await racePart(ground)), ...(await ratePart(ground))],
  http: httpPart,
  pages: pagesPart,
  organisers: organiserPagesPart,
  live: livePart,
  weight: weightPart,
  faults: faultsPart,
  mail: mailPart,
  restore: restorePart,
  export: exportPart,
  growth: growthPart,
};

/** Takes ten minutes and more: only when asked for by --long or by name. */
export const longParts: readonly PartName[] = ['growth'];
