import { fromStockholm } from '@/lib/time';

const dayMs = 86_400_000;

/** The demo's links: /inbjudan/<demoInvitationLink('barnombudsmannen-bo')> and /ombud/<demoPersonalLink('elias-enhet')>. */
export const demoInvitationLink = (organisation: string) =>
  `demo-inbjudan-${organisation}`.padEnd(43, '0').slice(0, 43);
export const demoPersonalLink = (person: string) => `demo-ombud-${person}`.padEnd(43, '0').slice(0, 43);

/** /skarm/<demoScreenLink>: the coming consultation's projector. */
export const demoScreenLink = 'demo-skarm-nationellt-samrad'.padEnd(43, '0');

/** A Swedish time of day, some days from `now`. */
export function swedishMorning(now: Date, days: number, time = '09:00'): Date {
  const day = new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  return fromStockholm(`${day}T${time}`, 'earlier') as Date;
}
