import { MailView } from '@/features/mail/components/mail-view';
import { loadMailPreviews } from '@/features/mail/loaders';

export const dynamic = 'force-dynamic';

/** Every message the platform writes, in both languages, on made-up figures. */
export default async function MailPreviewsPage() {
  const previews = await loadMailPreviews();
  return (
    <>
      <h1>Alla mejl</h1>
      <ul className="mt-5 mb-10 columns-1 gap-8 md:columns-2">
        {previews.map(({ template, locale, subject }) => (
          <li key={`${template}-${locale}`}>
            <a href={`#${template}-${locale}`} className="inline-flex min-h-11 items-center" lang={locale}>
              {subject}
            </a>
          </li>
        ))}
      </ul>
      {previews.map(({ template, locale, subject, html, text }) => (
        <article
          key={`${template}-${locale}`}
          id={`${template}-${locale}`}
          className="mb-14 border-t-4 border-spruce pt-6"
        >
          <h2 className="text-h3" lang={locale}>
            {subject}
          </h2>
          <p className="mt-1 mb-5 text-md text-ink-2">
            {template}, {locale}
          </p>
          <MailView title={`${subject} (${locale})`} html={html} text={text} />
        </article>
      ))}
    </>
  );
}
