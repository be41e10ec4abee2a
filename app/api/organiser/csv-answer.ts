import 'server-only';
import { NextResponse } from 'next/server';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { problem } from '@/lib/route';
import { isoDate } from '@/lib/time';

/** Off to sign in, and back to the page whose file it was. */
export function toSignIn(page: Href, locale: Locale): Response {
  const callbackUrl = getPathname({ href: page, locale });
  return NextResponse.redirect(
    env.APP_URL + getPathname({ href: { pathname: '/sign-in', query: { callbackUrl } }, locale }),
    303,
  );
}

type File = {
  actor: Extract<Actor, { kind: 'user' }>;
  /** Of the file, without date and ending. */
  name: string;
  subject: { subjectType: string; subjectId: string; conferenceId: string | null };
  make: () => Promise<string>;
};

/** A file of figures, fetched by somebody who may; written down, and limited like every export. */
export async function csvAnswer({ actor, name, subject, make }: File): Promise<Response> {
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const body = await make();
  await writeAudit(db, { actor, action: 'figures.exported', ...subject, requestId: await requestId() });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
