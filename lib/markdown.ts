import { micromark } from 'micromark';

/**
 * Markdown as HTML that can do nothing: HTML in the text is shown as text, links lead to http, https and mailto only, pictures and
 * headings above the third level do not come out (trust line 50). The source is stored, never the HTML.
 */
export function markdownHtml(source: string): string {
  return micromark(source, { extensions: [{ disable: { null: ['htmlFlow', 'htmlText', 'labelStartImage'] } }] })
    .replaceAll(/<(\/?)h[12]>/g, '<$1h3>')
    .replaceAll('<a href="', '<a rel="noopener nofollow" href="');
}

/** The same as plain text: for lists, calendar files and the text part of mails. Links keep their address. */
export function markdownText(source: string): string {
  return markdownHtml(source)
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, (_, href: string, text: string) =>
      decoded(href) === decoded(text) || href === '' ? text : `${text} (${href})`,
    )
    .replaceAll(/<li>\s*/g, '- ')
    .replaceAll(/<\/p>\s*/g, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

function decoded(text: string): string {
  return text.replace(/^mailto:/, '');
}
