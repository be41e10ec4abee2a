import 'server-only';
import type { NextRequest } from 'next/server';
import { canSeeBoard } from '@/features/board/policy';
import { listBoardRows } from '@/features/board/queries';
import { boardViewFrom, isShown } from '@/features/board/rules';
import type { BoardRow } from '@/features/board/types';
import { getConsultationHead } from '@/features/consultation/queries';
import type { ConsultationHead } from '@/features/consultation/types';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { localeOf, problem } from '@/lib/route';
import { isoDate, type Locale } from '@/lib/time';
import { toSignIn } from '../../csv-answer';

type Made = { body: BodyInit; contentType: string; name: string; extension: string };

/**
 * A file of the board as it is shown (filter in the address), for those who see it; written down, and limited like every export. What
 * people need is in none of them.
 */
export async function boardFile(
  request: NextRequest,
  slug: string,
  action: 'board.exported' | 'board.badges_made',
  make: (rows: BoardRow[], consultation: ConsultationHead, locale: Locale) => Promise<Made>,
): Promise<Response> {
  const locale = localeOf(request);
  const actor = await getActor();
  if (actor.kind !== 'user')
    return toSignIn({ pathname: '/organiser/consultations/[slug]/board', params: { slug } }, locale);
  const consultation = canSeeBoard(actor) ? await getConsultationHead(slug) : null;
  if (!consultation) {
    await recordDenial({ actor, subjectType: 'board', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const view = boardViewFrom(Object.fromEntries(request.nextUrl.searchParams));
  const rows = (await listBoardRows(consultation.id)).filter((row) => isShown(row, view));
  const { body, contentType, name, extension } = await make(rows, consultation, locale);
  await writeAudit(db, {
    ...{ actor, action, requestId: await requestId() },
    subjectType: 'consultation',
    subjectId: consultation.id,
    consultationId: consultation.id,
    data: { count: rows.length },
  });
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.${extension}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
