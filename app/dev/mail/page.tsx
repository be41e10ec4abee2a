import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { loadDevMails } from '@/features/mail/loaders';
import type { DevMailMessage } from '@/features/mail/types';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** The demo's own mailbox: what would have been sent, newest first. */
export default async function DevMailPage({ searchParams }: Props) {
  const { to: asked } = await searchParams;
  const to = (Array.isArray(asked) ? asked[0] : asked)?.trim() ?? '';
  const mails = await loadDevMails(to);
  return (
    <>
      <h1>Demons brevlåda</h1>
      <p className="mt-3 max-w-text text-ink-2">
        I demon lämnar inga mejl den här datorn. De hamnar här, det nyaste överst.
      </p>
      <Filter to={to} />
      {mails.length === 0 ? (
        <EmptyState title={to ? `Inga mejl till ${to}` : 'Inga mejl ännu'}>
          Anmäl dig till en konferens eller be om en inloggningslänk, så kommer mejlet hit inom några sekunder.
        </EmptyState>
      ) : (
        <ol className="border-t border-line">
          {mails.map((mail) => (
            <Row key={mail.id} mail={mail} />
          ))}
        </ol>
      )}
    </>
  );
}

function Filter({ to }: { to: string }) {
  return (
    <form method="get" className="my-6 flex flex-wrap items-end gap-3">
      <label className="grid w-full max-w-72 gap-1 font-semibold">
        Visa mejl till
        <input
          type="search"
          name="to"
          defaultValue={to}
          autoComplete="off"
          className="min-h-12 w-full rounded-box border-2 border-edge px-3 font-normal"
        />
      </label>
      <Button type="submit">Visa</Button>
      {to ? (
        <Link href="/dev/mail" className="inline-flex min-h-11 items-center">
          Visa alla
        </Link>
      ) : null}
    </form>
  );
}

function Row({ mail }: { mail: DevMailMessage }) {
  const files = mail.attachments.length;
  return (
    <li className="border-b border-line py-4">
      <Link href={`/dev/mail/${mail.id}`} className="text-lg font-semibold">
        {mail.subject}
      </Link>
      <p className="mt-1 text-md text-ink-2 [overflow-wrap:anywhere]">
        Till {mail.to} · <time dateTime={mail.createdAt}>{formatDateTime(new Date(mail.createdAt), 'sv')}</time>
        {files > 0 ? ` · ${files === 1 ? 'en bifogad fil' : `${files} bifogade filer`}` : null}
      </p>
    </li>
  );
}
