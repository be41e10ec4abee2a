/** A message as its reader sees it: the html in a frame where nothing can run, the plain text below. */
export function MailView({ title, html, text }: { title: string; html: string; text: string }) {
  return (
    <div className="grid gap-6">
      {/* No scripts and no forms; a link that somebody clicks opens in a window of its own. */}
      <iframe
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={html.replace('<head>', '<head><base target="_blank">')}
        title={title}
        className="h-[52rem] w-full max-w-3xl rounded-box border border-line bg-mist"
      />
      <div className="min-w-0 max-w-3xl">
        <p className="font-display text-h4 font-semibold">Ren text</p>
        <pre className="mt-3 whitespace-pre-wrap rounded-box bg-mist p-5 font-mono text-sm">{text}</pre>
      </div>
    </div>
  );
}
