import { Body, Container, Head, Heading, Html, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { colours, fonts, small } from '@/emails/parts/style';
import type { Locale } from '@/lib/time';

type Props = { locale: Locale; title: string; preview: string; footer: ReactNode; children: ReactNode };

/** The frame of every message: spruce header with the line and its stop, white page, a footer that says why it came. */
export function MailLayout({ locale, title, preview, footer, children }: Props) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, padding: '24px 0', backgroundColor: colours.mist }}>
        {/* A landmark for screen readers in web mail; other clients ignore it. */}
        <main>
          <Container style={{ width: '100%', maxWidth: '600px', backgroundColor: colours.birch }}>
            <Header title={title} />
            <Section style={{ padding: '28px 32px 12px' }}>{children}</Section>
            <Section style={{ padding: '16px 32px 24px', borderTop: `1px solid ${colours.line}` }}>
              <Text style={{ ...small, margin: 0 }}>{footer}</Text>
            </Section>
          </Container>
        </main>
      </Body>
    </Html>
  );
}

function Header({ title }: { title: string }) {
  const brand = {
    margin: 0,
    fontFamily: fonts.display,
    fontSize: '17px',
    lineHeight: '24px',
    fontWeight: 600,
    color: colours.birch,
  };
  const heading = {
    margin: '14px 0 0',
    fontFamily: fonts.display,
    fontSize: '30px',
    lineHeight: '35px',
    fontWeight: 600,
    color: colours.birch,
  };
  return (
    <Section
      style={{ padding: '24px 32px 28px', backgroundColor: colours.spruce, borderBottom: `5px solid ${colours.sun}` }}
    >
      <Text style={brand}>
        <span aria-hidden="true" className="sign" style={{ color: colours.sun }}>
          ●━━{' '}
        </span>
        Förbättringsresan
      </Text>
      <Heading as="h1" style={heading}>
        {title}
      </Heading>
    </Section>
  );
}
