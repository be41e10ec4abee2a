import type { NextRequest } from 'next/server';
import { archiveEntries } from '@/features/case-file/archive-queries';
import { canExportCaseFile } from '@/features/case-file/policy';
import { getExport, readCaseFileOnce } from '@/features/case-file/queries';
import { getConsultationHead } from '@/features/consultation/queries';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { localeOf, problem, route } from '@/lib/route';
import { isoDate } from '@/lib/time';
import { zipped } from '@/lib/zip';
import { toSignIn } from '../../../csv-answer';

type Context = { params: Promise<{ slug: string }> };
type User = Extract<Actor, { kind: 'user' }>;

/**
 * The case file as a zip, made while it is fetched. The masked copy for whoever may take it out; the whole one for the person who has just
 * said why (?export=…). Both are written down.
 */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const query = (request as NextRequest).nextUrl.searchParams;
  const actor = await getActor();
  const here = { pathname: '/organiser/consultations/[slug]/case-file', params: { slug } } as const;
  if (actor.kind !== 'user') return toSignIn(here, localeOf(request));
  const head = canExportCaseFile(actor) ? await getConsultationHead(slug) : null;
  const isMasked = query.get('masked') === '1';
  const ordered = head && !isMasked ? await getExport(head.id, actor.userId, query.get('export') ?? '') : null;
  if (!head || !(isMasked || ordered)) {
    await recordDenial({ actor, subjectType: 'case_file', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const file = await readCaseFileOnce(head);
  await record(actor, head.id, { isMasked, reason: ordered?.reason, documents: file.items.length });
  const at = new Date();
  return new Response(streamed(zipped(archiveEntries(head, file, { at, isMasked }))), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="akt-${slug.replace(/[^a-z0-9-]/g, '')}-${isMasked ? 'maskad-' : ''}${isoDate(at)}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
});

function record(
  actor: User,
  consultationId: string,
  { isMasked, reason, documents }: { isMasked: boolean; reason: string | undefined; documents: number },
): Promise<void> {
  return requestId().then((id) =>
    writeAudit(db, {
      actor,
      action: isMasked ? 'case_file.masked_copy_taken' : 'case_file.taken',
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
      requestId: id,
      data: { documents, ...(reason ? { reason } : {}) },
    }),
  );
}

function streamed(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}
