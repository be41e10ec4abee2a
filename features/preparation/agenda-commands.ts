import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { afterAgendaPress, agendaInstant, agendaProblems, type Span, type WantedItem } from './agenda-rules';
import { type At, lockedSettings } from './commands';
import { listAgenda } from './queries';
import type { AgendaInput } from './schema';

type Saved = Result<
  { count: number },
  'stale' | 'dayNeeded' | 'problems',
  { problems: { field: string; reason: string }[] }
>;

/**
 * Changes the agenda as it was shown in `version`: the rows as they are written, and what a row's button asks for. It is kept in the
 * order of time.
 * @returns 'stale' when somebody has saved since; 'dayNeeded' while the meeting has no day; 'problems' by the row's field.
 */
export function saveAgenda({ head, rows }: AgendaInput, { consultationId, version, ...by }: At): Promise<Saved> {
  return inTransaction(async (tx) => {
    const settings = await lockedSettings(tx, consultationId, version);
    if (!settings) return { ok: false, reason: 'stale' };
    const { startsAt, endsAt } = settings;
    if (!startsAt || !endsAt) return { ok: false, reason: 'dayNeeded' };
    const read = readRows(rows, { startsAt, endsAt });
    const known = new Set((await listAgenda(consultationId, tx)).map(({ id }) => id));
    const foreign = read.items.filter(({ id }) => id !== null && !known.has(id));
    const problems = [
      ...read.problems,
      ...foreign.map(({ number }) => ({ field: `itemSv-${number}`, reason: 'invalid' })),
    ];
    if (problems.length > 0) return { ok: false, reason: 'problems', problems };
    const wanted = afterAgendaPress(read.items, head.press);
    const wrong = agendaProblems(wanted, { startsAt, endsAt });
    if (wrong.length > 0) return { ok: false, reason: 'problems', problems: wrong };
    await writeItems(tx, consultationId, wanted);
    await tx.consultation.update({
      where: { id: consultationId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await writeAudit(tx, {
      ...by,
      action: 'consultation.agenda_changed',
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
      data: { count: wanted.length },
    });
    await bumpContentRevision(tx);
    return { ok: true, count: wanted.length };
  });
}

type Item = WantedItem & { id: string | null; fields: AgendaInput['rows'][number]['fields'] };

function readRows(rows: AgendaInput['rows'], meeting: Span) {
  const items: Item[] = [];
  const problems: { field: string; reason: string }[] = [];
  for (const { number, fields } of rows) {
    const [from, to] = [agendaInstant(fields.from, meeting), agendaInstant(fields.to, meeting)];
    if (!from.ok) problems.push({ field: `from-${number}`, reason: from.reason });
    if (!to.ok) problems.push({ field: `to-${number}`, reason: to.reason });
    if (from.ok && to.ok) items.push({ number, id: fields.itemId, startsAt: from.instant, endsAt: to.instant, fields });
  }
  return { items, problems };
}

/** Rows that stay keep their ids: the record's paragraphs point at them. */
async function writeItems(tx: Tx, consultationId: string, wanted: readonly Item[]): Promise<void> {
  const kept = wanted.flatMap(({ id }) => id ?? []);
  await tx.consultationAgendaItem.deleteMany({ where: { consultationId, id: { notIn: kept } } });
  // Out of the way first: positions are unique at every moment.
  await tx.$executeRaw`UPDATE consultation_agenda_item SET position = -1 - position WHERE consultation_id = ${consultationId}::uuid`;
  for (const [position, { id, startsAt, endsAt, fields }] of wanted.entries()) {
    const data = {
      position,
      startsAt,
      endsAt,
      titleSv: fields.itemSv,
      titleEn: fields.itemEn,
      descriptionSv: fields.moreSv,
      descriptionEn: fields.moreEn,
      presenter: fields.presenter,
    };
    if (id === null)
      await tx.consultationAgendaItem.create({ data: { ...data, consultationId }, select: { id: true } });
    else await tx.consultationAgendaItem.updateMany({ where: { id, consultationId }, data });
  }
}
