/** A whole document of HTML in a frame where nothing can run: no scripts, no forms; a link that is clicked opens in a window of its own. */
export function HtmlFrame({ title, html, className }: { title: string; html: string; className?: string }) {
  return (
    <iframe
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html.replace('<head>', '<head><base target="_blank">')}
      title={title}
      className={className ?? 'h-[36rem] w-full rounded-box border border-line bg-mist'}
    />
  );
}
