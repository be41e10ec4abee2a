import { MailView } from '@/features/mail/components/mail-view';
import { loadDevMail } from '@/features/mail/loaders';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ id: string }> };

export default async function DevMailMessagePage({ params }: Props) {
  const mail = await loadDevMail((await params).id);
  return (
    <>
      <h1 className="text-h2">{mail.subject}</h1>
      <p className="mt-3 text-ink-2">
        Till {mail.to} · <time dateTime={mail.createdAt}>{formatDateTime(new Date(mail.createdAt), 'sv')}</time>
      </p>
      <ul className="mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <a href={`/dev/mail/${mail.id}/html`} className="inline-flex min-h-11 items-center">
            Öppna som egen sida
          </a>
        </li>
        {mail.attachments.map((file, index) => (
          <li key={file.filename}>
            <a href={`/dev/mail/${mail.id}/attachments/${index}`} className="inline-flex min-h-11 items-center">
              Hämta {file.filename}
            </a>
          </li>
        ))}
      </ul>
      <MailView title={mail.subject} html={mail.html} text={mail.text} />
    </>
  );
}
