/** Name, title and organisation of those on the programme. */
export type SpeakerText = {
  slug: string;
  name: string;
  titleSv: string;
  titleEn: string;
  organisation: string;
  bioSv: string;
  bioEn: string;
};

export function person(
  slug: string,
  name: string,
  titleSv: string,
  titleEn: string,
  organisation: string,
  bioSv = '',
  bioEn = '',
): SpeakerText {
  return { slug, name, titleSv, titleEn, organisation, bioSv, bioEn };
}
