import { Section } from '@react-email/components';
import { heading, link, paragraph } from '@/emails/parts/style';
import { byName, type PlaceholderValues } from '@/emails/placeholder-names';
import { fillMarkdown } from '@/lib/placeholders';

/** What somebody wrote in Markdown, with the reader's values in it, in the mails' own look. */
export function Written({ source, values }: { source: string; values: PlaceholderValues }) {
  if (source.trim() === '') return null;
  return (
    <Section>
      {/* fillMarkdown() lets no HTML through, of the writer or of a value. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: inert, see above */}
      <div dangerouslySetInnerHTML={{ __html: styled(fillMarkdown(source, byName(values))) }} />
    </Section>
  );
}

const styles: Record<string, string> = {
  p: css(paragraph),
  h3: css(heading),
  h4: css(heading),
  ul: css({ ...paragraph, paddingLeft: '24px' }),
  ol: css({ ...paragraph, paddingLeft: '24px' }),
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #C9D6D1',
};

/** Mail programs want styles on each tag. Values cannot hold a tag: they are escaped. */
function styled(html: string): string {
  return html
    .replaceAll(/<(p|h3|h4|ul|ol|blockquote)>/g, (_, tag: string) => `<${tag} style="${styles[tag]}">`)
    .replaceAll('<a rel="noopener nofollow" href="', `<a style="${css(link)}" href="`);
}

function css(style: Readonly<Record<string, string | number>>): string {
  return Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')
    .replaceAll('"', "'");
}
