import { Section, Text } from '@react-email/components';
import { Facts } from '@/emails/parts/facts';
import { colours, fonts, paragraph } from '@/emails/parts/style';
import type { SpeakerMail } from '@/emails/speaker-props';
import { formatDate, formatTimeRange, type Locale } from '@/lib/time';

const texts = {
  sv: { day: 'Dag', place: 'Plats', noDay: 'inte bestämd än', wholeDay: 'Hela dagen', preliminary: 'preliminär tid' },
  en: {
    day: 'Day',
    place: 'Place',
    noDay: 'not decided yet',
    wholeDay: 'The whole day',
    preliminary: 'preliminary time',
  },
} as const;

const kinds = {
  sv: { speaker: 'talare', host: 'seminarievärd', moderator: 'moderator' },
  en: { speaker: 'speaker', host: 'seminar host', moderator: 'moderator' },
} as const;

const stop = { padding: '2px 0 12px 18px', borderLeft: `4px solid ${colours.sun}` };
const time = { fontFamily: fonts.display, fontSize: '19px', fontWeight: 600, color: colours.spruce };

/** When and where the day is, and what the speaker does on it, along the line. */
export function SpeakerDay({ mail, locale }: { mail: SpeakerMail; locale: Locale }) {
  const t = texts[locale];
  const { conference, appearances } = mail;
  const place = [conference.venueName, conference.venueAddress].filter(Boolean).join(', ') || conference.city;
  return (
    <>
      <Facts
        facts={[
          [t.day, conference.startsAt ? formatDate(conference.startsAt, locale) : t.noDay],
          [t.place, place],
        ]}
      />
      <Section style={{ margin: '18px 0' }}>
        {appearances.map((one) => (
          <Section key={`${one.kind} ${one.title} ${one.startsAt?.getTime()}`} style={stop}>
            <Text style={{ ...paragraph, margin: 0 }}>
              <span style={time}>
                {one.startsAt && one.endsAt ? formatTimeRange(one.startsAt, one.endsAt, locale) : t.wholeDay}
              </span>
              {one.startsAt && one.isPreliminary ? ` (${t.preliminary})` : null}
              <br />
              <strong>{one.title || conference.name}</strong>
              <br />
              <span style={{ color: colours.inkSoft }}>
                {[kinds[locale][one.kind], one.room].filter(Boolean).join(' · ')}
              </span>
            </Text>
          </Section>
        ))}
      </Section>
    </>
  );
}
