import { slugOf } from '@/lib/slug';

/** What the public reads of a name: of a minor the first name only, unless the guardian has agreed to more. */
export function shownName(name: string, { isMinor, wholeName }: { isMinor: boolean; wholeName: boolean }): string {
  return isMinor && !wholeName ? (name.trim().split(/\s+/)[0] ?? name) : name;
}

/** Of a minor the organisation could tell where to find them: it is shown only when the organiser says so. */
export function shownOrganisation(
  organisation: string,
  { isMinor, showOrganisation }: { isMinor: boolean; showOrganisation: boolean },
): string {
  return isMinor && !showOrganisation ? '' : organisation;
}

/** 'Åsa Öberg' → 'asa-oberg'; 'talare' when nothing is left. */
export function speakerSlug(name: string): string {
  return slugOf(name, 60) || 'talare';
}
