/** First thing on the page for the keyboard. The page's <main> has id 'main'. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#main"
      className="sr-only rounded-b-box bg-sun px-5 py-3 font-semibold text-ink focus:not-sr-only focus:absolute focus:top-0 focus:left-4 focus:z-50"
    >
      {text}
    </a>
  );
}
