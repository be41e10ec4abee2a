import type { LocalText } from '../types';

/** Plain text in paragraphs, which an empty line parts. Nothing in it is markup. */
export function Paragraphs({ text: { text, lang } }: { text: LocalText }) {
  return (
    <div className="prose text-lg" lang={lang}>
      {text.split(/\n{2,}/).map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text never change places
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
