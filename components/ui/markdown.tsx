import { markdownHtml } from '@/lib/markdown';
import { classNames } from './class-names';

/** Text that somebody wrote in Markdown, inert. */
export function Markdown({ source, lang, className }: { source: string; lang?: string; className?: string }) {
  return (
    <div
      lang={lang}
      className={classNames('markdown max-w-text', className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownHtml() lets no HTML of the text through
      dangerouslySetInnerHTML={{ __html: markdownHtml(source) }}
    />
  );
}
