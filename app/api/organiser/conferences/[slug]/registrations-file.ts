import { type NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import { listChoiceSlots, readRegistrations } from '@/features/registration/export-queries';
import { csvHead, csvLine, type ExportTexts, exportColumns } from '@/features/registration/export-rules';
import { countRegistrations } from '@/features/registration/organiser-queries';
import { type ListView, selectedFrom, viewFromQuery } from '@/features/registration/organiser-rules';
import { canExportRegistrations } from '@/features/registration/policy';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { problem } from '@/lib/route';
import { isoDate } from '@/lib/time';
import { xlsxBytes } from '@/lib/xlsx';

type Format = 'csv' | 'xlsx';
type Conference = { id: string; city: string };
type Opened = { actor: Actor; conference: Conference; view: ListView; locale: Locale };

const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The registrations of a conference as the list shows them (filter, order, columns), as a file that is read while it is sent. */
export async function registrationsFile(request: NextRequest, slug: string, format: Format): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const opened = await open(query, slug, format);
  if (opened instanceof Response) return opened;
  const { conference, view, locale } = opened;
  const [texts, slots] = await Promise.all([exportTexts(locale, conference.city), listChoiceSlots(conference.id)]);
  await record(opened, format);
  const columns = exportColumns(view.columns, texts, slots, locale);
  const batches = readRegistrations(conference.id, view, view.order);
  const bytes =
    format === 'csv' ? csvBytes(batches, columns) : xlsxBytes(texts.sheet, columns, cells(batches, columns));
  return new Response(streamed(bytes), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="anmalningar-${slug.replace(/[^a-z0-9-]/g, '')}-${isoDate(new Date())}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** Who asks for what, or the answer to give instead. */
async function open(query: URLSearchParams, slug: string, format: Format): Promise<Opened | Response> {
  const locale: Locale = query.get('locale') === 'en' ? 'en' : 'sv';
  const actor = await getActor();
  if (actor.kind !== 'user') return toSignIn(locale);
  const conference = await getConferenceBySlug(slug);
  if (!conference || !canExportRegistrations(actor, conference.id)) {
    await recordDenial({ actor, subjectType: `registrations.${format}`, subjectId: slug });
    return problem('notFound');
  }
  const allowed = await consume('exportByUser', actor.userId);
  if (!allowed.ok) return problem('rateLimited', {}, { 'retry-after': String(allowed.retryAfterSeconds) });
  const all = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  return { actor, conference, locale, view: { ...viewFromQuery(all), ...selectedFrom(all) } };
}

function toSignIn(locale: Locale): Response {
  const callbackUrl = getPathname({ href: '/organiser', locale });
  return NextResponse.redirect(
    env.APP_URL + getPathname({ href: { pathname: '/sign-in', query: { callbackUrl } }, locale }),
    303,
  );
}

/** What was looked for may be a person's name: that there was a search is kept, not the words. */
async function record({ actor, conference, view }: Opened, format: Format): Promise<void> {
  const { state, sessionId, kind, countyCode, mailTrouble, search, columns, selected } = view;
  await writeAudit(db, {
    actor,
    action: 'registrations.exported',
    subjectType: 'conference',
    subjectId: conference.id,
    conferenceId: conference.id,
    requestId: await requestId(),
    data: {
      format,
      rows: await countRegistrations(conference.id, view),
      filter: {
        state,
        sessionId,
        kind,
        countyCode,
        mailTrouble,
        searched: search !== '',
        selected: selected !== undefined,
      },
      columns: [...columns],
    },
  });
}

type Batches = ReturnType<typeof readRegistrations>;
type Columns = ReturnType<typeof exportColumns>;

async function* csvBytes(batches: Batches, columns: Columns): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csvHead(columns));
  for await (const rows of batches) yield Buffer.from(rows.map((row) => csvLine(row, columns)).join(''));
}

async function* cells(batches: Batches, columns: Columns) {
  for await (const rows of batches) yield rows.map((row) => columns.map(({ cell }) => cell(row)));
}

/** A file as it is read from the database, batch by batch: the browser's own pace decides when the next one is asked for. */
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

async function exportTexts(locale: Locale, city: string): Promise<ExportTexts> {
  const t = await getTranslations({ locale, namespace: 'registrations' });
  return {
    sheet: t('titleFor', { city }),
    head: (column) => t(`csv.${column}`),
    slot: (time) => t('csv.slot', { time }),
    kind: (kind) => t(`kinds.${kind}`),
    state: (state) => t(`states.${state}`),
    mail: (mail) => t(`mailStatus.${mail}`),
    source: (source) => t(`sources.${source}`),
  };
}
