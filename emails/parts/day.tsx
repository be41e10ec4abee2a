import { Heading, Section, Text } from '@react-email/components';
import { colours, fonts, heading, paragraph } from '@/emails/parts/style';
import type { MailSession } from '@/emails/props';
import { formatTimeRange, type Locale } from '@/lib/time';

const time = {
  fontFamily: fonts.display,
  fontSize: '19px',
  fontWeight: 600,
  color: colours.spruce,
  fontVariantNumeric: 'tabular-nums',
};
const stop = { padding: '2px 0 14px 18px', borderLeft: `4px solid ${colours.sun}` };

/** The chosen sessions along the line, in time order. */
export function Day({ title, sessions, locale }: { title: string; sessions: MailSession[]; locale: Locale }) {
  const inOrder = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return (
    <>
      <Heading as="h2" style={heading}>
        {title}
      </Heading>
      {inOrder.map((session) => (
        <Section key={session.id} style={stop}>
          <Text style={{ ...paragraph, margin: 0 }}>
            <span style={time}>{formatTimeRange(session.startsAt, session.endsAt, locale)}</span>
            <br />
            <strong>{session.title}</strong>
            <br />
            <span style={{ color: colours.inkSoft }}>{byline(session)}</span>
          </Text>
        </Section>
      ))}
    </>
  );
}

function byline(session: MailSession): string {
  return [...session.speakers, session.room].filter(Boolean).join(' · ');
}
