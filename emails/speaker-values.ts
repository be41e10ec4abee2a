import type { PlaceholderValues } from '@/emails/placeholder-names';
import { conferenceValues } from '@/emails/placeholders';
import type { SpeakerMail } from '@/emails/speaker-props';
import type { Locale } from '@/lib/time';

/** What the placeholders give in a mail to a speaker. */
export function speakerValues({ conference, name }: SpeakerMail, locale: Locale): PlaceholderValues {
  return { ...conferenceValues(conference, locale), name };
}
