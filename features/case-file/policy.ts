import type { Actor } from '@/lib/actor';
import { mayEverywhere } from '@/lib/rights';

/** The case file: to read it, to mask in it and to take it out. */
export function canExportCaseFile(actor: Actor): boolean {
  return mayEverywhere(actor, 'exportCaseFile');
}
