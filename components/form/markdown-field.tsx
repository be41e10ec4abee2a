'use client';

import { type ReactNode, useRef, useState } from 'react';
import { ActionTextarea } from './action-fields';

/**
 * Several lines of Markdown with a look at what will be shown. Without JavaScript the look is that of the saved text; with it, it
 * follows what is written while it is open.
 */
export function MarkdownField({
  savedHtml,
  previewLabel,
  ...field
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optionalText?: string;
  defaultValue: string;
  rows?: number;
  lang?: string;
  /** The saved text as inert HTML, by markdownHtml(). */
  savedHtml: string;
  previewLabel: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  const [html, setHtml] = useState(savedHtml);
  const look = async () => {
    const written = frame.current?.querySelector('textarea')?.value;
    if (!details.current?.open || written === undefined) return;
    const { markdownHtml } = await import('@/lib/markdown');
    setHtml(markdownHtml(written));
  };
  return (
    <div ref={frame} onInput={look}>
      <ActionTextarea {...field} />
      <details ref={details} onToggle={look} className="mt-1 max-w-[40em]">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-spruce-2 underline underline-offset-4">
          {previewLabel}
        </summary>
        <div
          lang={field.lang}
          className="markdown rounded-box border border-mist-2 bg-mist px-5 py-4"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownHtml() lets no HTML of the text through
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </details>
    </div>
  );
}
