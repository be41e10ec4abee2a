import { getTranslations } from 'next-intl/server';
import { canEditConsultations } from '@/features/consultation/policy';
import { getConsultationHead } from '@/features/consultation/queries';
import { listQuestions } from '@/features/input/draft-queries';
import {
  type ExportWords,
  exportCells,
  exportColumns,
  inputViewFrom,
  queryOfInputView,
} from '@/features/input/organiser-rules';
import { listSubmittedCards } from '@/features/input/submitted-queries';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { csvRow, csvStart } from '@/lib/csv';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/routing';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { localeOf, problem } from '@/lib/route';
import { formatDateTime, isoDate } from '@/lib/time';
import { xlsxBytes } from '@/lib/xlsx';

type Format = 'csv' | 'xlsx';
const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const widths: Partial<Record<(typeof exportColumns)[number], number>> = { problem: 60, proposal: 60, contribution: 40 };

/** The cards as the list shows them, as a file: formulas are inert, and what may be secret is marked. */
export async function inputFile(request: Request, slug: string, format: Format): Promise<Response> {
  const actor = await getActor();
  const consultation = canEditConsultations(actor) ? await getConsultationHead(slug) : null;
  if (!consultation || actor.kind !== 'user') {
    await recordDenial({ actor, subjectType: 'input', subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const locale = localeOf(request);
  const view = inputViewFrom(Object.fromEntries(new URL(request.url).searchParams));
  const [cards, { heads, words, title }] = await Promise.all([
    listSubmittedCards(consultation.id, view),
    textsOf(consultation.id, locale),
  ]);
  const { search: _words, ...filter } = { ...view };
  await writeAudit(db, {
    actor,
    action: 'input.exported',
    subjectType: 'consultation',
    subjectId: consultation.id,
    consultationId: consultation.id,
    requestId: await requestId(),
    data: { format, rows: cards.length, filter: queryOfInputView(filter, 1) },
  });
  const rows = cards.map((card) => exportCells(card, words));
  const body =
    format === 'csv'
      ? csvStart + [heads, ...rows.map((row) => row.map((cell) => said(cell, locale)))].map(csvRow).join('')
      : await gathered(
          xlsxBytes(
            title,
            exportColumns.map((key, i) => ({ head: heads[i] ?? key, width: widths[key] ?? 18 })),
            once(rows),
          ),
        );
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="inspel-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

async function textsOf(consultationId: string, locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'input.organiser' });
  const level = await getTranslations({ locale, namespace: 'input.levels' });
  const questions = await listQuestions(consultationId);
  const words: ExportWords = {
    theme: (id) => {
      const question = questions.find((each) => each.id === id);
      return (locale === 'en' && question?.nameEn) || question?.nameSv || '';
    },
    level: (key) => level(key as 'national'),
    yesNo: (yes) => t(yes ? 'yes' : 'no'),
  };
  return { heads: exportColumns.map((column) => t(`csvColumns.${column}`)), words, title: t('title') };
}

const said = (cell: string | Date, locale: Locale) => (cell instanceof Date ? formatDateTime(cell, locale) : cell);

async function* once<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows;
}

async function gathered(bytes: AsyncGenerator<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
