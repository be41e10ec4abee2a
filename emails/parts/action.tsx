import { Button, Link, Text } from '@react-email/components';
import { colours, fonts, link, small } from '@/emails/parts/style';

const button = {
  padding: '14px 26px',
  borderRadius: '999px',
  backgroundColor: colours.spruce,
  color: colours.birch,
  fontFamily: fonts.text,
  fontSize: '17px',
  fontWeight: 600,
  lineHeight: '22px',
  textDecoration: 'none',
};

/** One large button, and the address in words for those whose mail program shows none. */
export function Action({ href, label, alternative }: { href: string; label: string; alternative: string }) {
  return (
    <>
      <Text style={{ margin: '24px 0 12px' }}>
        <Button href={href} style={button}>
          {label}
        </Button>
      </Text>
      <Text style={small} className="html-only">
        {alternative}
        <br />
        <Link href={href} style={{ ...link, wordBreak: 'break-all' }}>
          {href}
        </Link>
      </Text>
    </>
  );
}
