import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewRegistration } from '@/emails/previews';
import { renderMail } from '@/emails/render-mail';
import type { MailMessage } from '@/lib/mailer/message';
import { smtpMailer } from '@/lib/mailer/smtp';
import { FakeSmtp } from '../../../fakes/smtp-server';

let sink: FakeSmtp;
beforeEach(async () => {
  sink = await new FakeSmtp().start();
});
afterEach(() => sink.stop());

const from = 'Förbättringsresan <resan@forbattringsresan.example>';
const mailer = () => smtpMailer({ url: sink.url, host: 'resan.example', timeoutMs: 500 });

async function message(changes: Partial<MailMessage> = {}): Promise<MailMessage> {
  const frame = {
    locale: 'sv' as const,
    toEmail: 'maria@example.com',
    from,
    writtenAt: new Date('2027-06-01T10:00:00Z'),
  };
  const { subject, html, text, attachments } = await renderMail(
    'registration-confirmation',
    previewRegistration,
    frame,
  );
  return { from, to: 'maria@example.com', subject, html, text, attachments, ...changes };
}

/** Headers of the whole message, unfolded, in order. */
function headersOf(raw: string): string[] {
  return (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]/g, ' ').split('\r\n');
}

const header = (raw: string, name: string) =>
  headersOf(raw).filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));

describe('by SMTP', () => {
  it('is one message with text, html and an invitation, from the fixed sender, under a Message-ID of our key', async () => {
    expect(await mailer().send('key-1', await message())).toMatchObject({ ok: true });
    const [{ raw, recipients }] = sink.taken as [FakeSmtp['taken'][number]];
    expect(recipients).toEqual(['RCPT TO:<maria@example.com>']);
    expect(header(raw, 'Message-ID')).toEqual(['Message-ID: <key-1@resan.example>']);
    expect(header(raw, 'To')).toEqual(['To: maria@example.com']);
    expect(header(raw, 'From')[0]).toContain('<resan@forbattringsresan.example>');
    expect(header(raw, 'Auto-Submitted')).toEqual(['Auto-Submitted: auto-generated']);
    for (const type of [
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
    ])
      expect(raw).toContain(`Content-Type: ${type}`);
    expect(raw).toMatch(/filename="?konferens\.ics"?/);
  });

  it('keeps hostile names and subjects in one literal header', async () => {
    const subject = 'Hej\r\nBcc: x@y.example\r\n\r\nbody =?utf-8?Q?hej?=';
    await mailer().send('key-2', await message({ subject }));
    const [{ raw, recipients }] = sink.taken as [FakeSmtp['taken'][number]];
    expect(recipients).toHaveLength(1);
    expect(header(raw, 'Bcc')).toEqual([]);
    expect(header(raw, 'Subject')).toHaveLength(1);
    expect(decodeWords(header(raw, 'Subject')[0] ?? '')).toContain('=?utf-8?Q?hej?=');
  });

  it('refuses a second recipient hidden in an address', async () => {
    await mailer().send('key-3', await message({ to: 'a@example.com\r\nRCPT TO:<b@example.com>' }));
    expect(sink.taken.flatMap((mail) => mail.recipients).filter((line) => line.includes('<b@'))).toEqual([]);
  });

  it('tells a refusal, a delay and a lost answer apart', async () => {
    sink.faults = ['refuse recipient'];
    expect(await mailer().send('k', await message())).toMatchObject({ failure: { kind: 'answered', status: 422 } });
    sink.faults = ['try later'];
    expect(await mailer().send('k', await message())).toMatchObject({ failure: { kind: 'answered', status: 503 } });
    sink.faults = ['lose the answer'];
    expect(await mailer().send('k', await message())).toMatchObject({ failure: { kind: 'noAnswer' } });
    expect(sink.taken).toHaveLength(1);
    const nobody = smtpMailer({ url: 'smtp://127.0.0.1:9', host: 'resan.example', timeoutMs: 300 });
    expect(await nobody.send('k', await message())).toMatchObject({ failure: { kind: 'notSent' } });
  });
});

/** RFC 2047 encoded words back to text, as a mail program shows them. */
function decodeWords(line: string): string {
  return line
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_all, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : decodeURIComponent(
            text
              .replaceAll('_', ' ')
              .replace(/%/g, '%25')
              .replace(/=([0-9A-F]{2})/g, '%$1'),
          ),
    );
}
