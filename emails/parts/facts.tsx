import { Section, Text } from '@react-email/components';
import { Fragment } from 'react';
import { colours, paragraph } from '@/emails/parts/style';

/** Short facts, each a line that reads the same in html and in plain text: 'Plats: Konsert & Kongress'. */
export function Facts({ facts }: { facts: [label: string, value: string][] }) {
  return (
    <Section style={{ margin: '4px 0 0', padding: '14px 18px', backgroundColor: colours.mist, borderRadius: '10px' }}>
      <Text style={{ ...paragraph, margin: 0, lineHeight: '30px' }}>
        {facts.map(([label, value], i) => (
          <Fragment key={label}>
            {i > 0 ? <br /> : null}
            <span style={{ color: colours.inkSoft }}>{label}:</span>{' '}
            <strong style={{ whiteSpace: value.length < 16 ? 'nowrap' : 'normal' }}>{value}</strong>
          </Fragment>
        ))}
      </Text>
    </Section>
  );
}
