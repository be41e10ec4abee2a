import { recordResendEvent } from '@/features/mail/commands';
import { parseResendEvent } from '@/features/mail/webhook-schema';
import { env } from '@/lib/env';
import { isSignedByResend } from '@/lib/mailer/resend-webhook';
import { problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

const maxBytes = 256_000;

/** What Resend reports of a mail. Nothing is read, stored or logged of a body before its signature is right. */
export const POST = route(async (request) => {
  const raw = await request.text();
  const id = request.headers.get('svix-id');
  const signed =
    id !== null &&
    env.RESEND_WEBHOOK_SECRET !== undefined &&
    raw.length <= maxBytes &&
    isSignedByResend(
      env.RESEND_WEBHOOK_SECRET,
      { id, timestamp: request.headers.get('svix-timestamp'), signature: request.headers.get('svix-signature') },
      raw,
      new Date(),
    );
  const event = signed ? parseResendEvent(`resend:${id}`, jsonOf(raw)) : null;
  if (!event) return problem('malformed');
  return Response.json({ received: await recordResendEvent(event) });
});

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
