import type { Wanted } from './rules';
import type { Appearance, ConferenceFacts } from './types';

type Locale = 'sv' | 'en';

/** What a speaker's mail says: the props of the templates without the link, as JSON. */
export function speakerMailPayload(
  {
    name,
    conference,
    appearances,
    missing,
    isRenewed,
  }: {
    name: string;
    conference: ConferenceFacts;
    appearances: readonly Appearance[];
    missing: readonly Wanted[];
    isRenewed: boolean;
  },
  locale: Locale,
) {
  const inLanguage = (sv: string | null, en: string | null) => (locale === 'en' ? en || sv : sv) ?? '';
  return {
    name,
    isRenewed,
    missing: [...missing],
    conference: {
      slug: conference.slug,
      name: inLanguage(conference.nameSv, conference.nameEn),
      city: conference.city,
      startsAt: conference.startsAt?.toISOString() ?? null,
      endsAt: conference.endsAt?.toISOString() ?? null,
      venueName: conference.venueName,
      venueAddress: conference.venueAddress,
      contactEmail: conference.contactEmail,
      contactPhone: conference.contactPhone,
    },
    appearances: appearances.map((one) => ({
      kind: one.kind,
      title: inLanguage(one.titleSv, one.titleEn),
      room: one.room,
      startsAt: one.startsAt?.toISOString() ?? null,
      endsAt: one.endsAt?.toISOString() ?? null,
      isPreliminary: one.isPreliminary,
    })),
  };
}
