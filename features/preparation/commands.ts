import 'server-only';
import { themes } from '@/features/consultation/theme-rules';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { afterPress, rowPress } from '@/lib/row-order';
import { freeSlug, slugOf } from '@/lib/slug';
import { isoDate } from '@/lib/time';
import { movedWithDay } from './agenda-rules';
import { draftNotices } from './notice-commands';
import { getConsultationSettings, getReached, listAgenda, listSlugsLike } from './queries';
import { movesMeeting, type SettingsProblem, settingsProblems } from './rules';
import type { NewConsultation, SettingsInput } from './schema';
import type { ConsultationSettings } from './types';

export type By = { actor: Actor; requestId: string };
export type At = By & { consultationId: string; version: number };

const usualReminders = [{ daysBefore: 14 }, { daysBefore: 7 }, { daysBefore: 2, toSecond: true }];

/** A new draft with the four themes of the sources as its questions, and the usual reminders, none of them armed. @returns its slug. */
export async function createConsultation(titles: NewConsultation, by: By): Promise<{ slug: string }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction((tx) => insertConsultation(tx, titles, by));
    } catch (error) {
      // Somebody took the address at the same moment: the next free one.
      if (!isTaken(error) || attempt === 5) throw error;
    }
  }
}

async function insertConsultation(tx: Tx, titles: NewConsultation, by: By): Promise<{ slug: string }> {
  const wanted = slugOf(titles.titleSv, 60) || 'samrad';
  const row = await tx.consultation.create({
    data: {
      ...titles,
      slug: freeSlug(wanted, new Set(await listSlugsLike(wanted, tx))),
      questions: { create: themes.map((theme, position) => ({ ...theme, position })) },
      reminders: { create: usualReminders },
    },
    select: { id: true, slug: true },
  });
  await writeAudit(tx, {
    ...by,
    action: 'consultation.created',
    subjectType: 'consultation',
    subjectId: row.id,
    consultationId: row.id,
    data: { slug: row.slug },
  });
  return { slug: row.slug };
}

type Saved = Result<
  { slug: string; noticeDrafted: boolean; agendaMoved: boolean },
  'stale' | 'slugTaken' | 'slugFixed' | 'problems',
  { problems: SettingsProblem[] }
>;

/**
 * Changes a consultation's settings as they were shown in `version`. Where the time or the place of an open one changes, the SEQUENCE of
 * its calendar invitations rises, and a mail about it is drafted for those who have been written to. The agenda follows to a new day.
 * @returns 'stale' when somebody has saved since; 'slugTaken'; 'slugFixed' for a new address of what is no draft; 'problems' with what the
 * times would break, by the database's clock.
 */
export async function saveConsultation(
  { head, rows }: SettingsInput,
  { consultationId, version, ...by }: At,
): Promise<Saved> {
  try {
    return await inTransaction(async (tx) => {
      const before = await lockedSettings(tx, consultationId, version);
      if (!before) return { ok: false, reason: 'stale' };
      const slug = head.slug ?? before.slug;
      if (slug !== before.slug && before.state !== 'draft') return { ok: false, reason: 'slugFixed' };
      const reached = await getReached(consultationId, tx);
      const problems = settingsProblems(head, before, reached.now);
      if (problems.length > 0) return { ok: false, reason: 'problems', problems };
      const isMoved = before.state === 'open' && movesMeeting(before, head);
      await tx.consultation.update({
        where: { id: consultationId },
        data: { ...columns(head, slug), ...(isMoved ? { calendarSequence: { increment: 1 } } : {}) },
        select: { id: true },
      });
      await writeSignatories(tx, consultationId, head.press, rows);
      const agendaMoved = await moveAgenda(tx, before, head.startsAt);
      const noticeDrafted = isMoved && (await draftNotices(tx, 'change', reached, { consultationId, ...by }));
      await writeAudit(tx, {
        ...by,
        action: 'consultation.changed',
        subjectType: 'consultation',
        subjectId: consultationId,
        consultationId,
        data: changesOf(before, { ...head, slug }),
      });
      await bumpContentRevision(tx);
      return { ok: true, slug, noticeDrafted, agendaMoved };
    });
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'slugTaken' };
    throw error;
  }
}

/** The settings with their row held, where they are still as `version` showed them; null otherwise. */
export async function lockedSettings(tx: Tx, id: string, version: number): Promise<ConsultationSettings | null> {
  await tx.$queryRaw`SELECT 1 AS one FROM consultation WHERE id = ${id}::uuid FOR UPDATE`;
  const settings = await getConsultationSettings(id, tx);
  return settings?.version === version ? settings : null;
}

function columns(head: SettingsInput['head'], slug: string) {
  const { consultation: _id, version: _version, press: _press, slug: _slug, ...same } = head;
  return { ...same, slug, version: { increment: 1 } };
}

async function writeSignatories(
  tx: Tx,
  consultationId: string,
  press: string | undefined,
  rows: SettingsInput['rows'],
): Promise<void> {
  const wanted = afterPress(rows, rowPress(press));
  await tx.consultationSignatory.deleteMany({ where: { consultationId } });
  await tx.consultationSignatory.createMany({
    data: wanted.map(({ fields: { signName, signTitleSv, signTitleEn } }, position) => ({
      consultationId,
      position,
      name: signName,
      titleSv: signTitleSv,
      titleEn: signTitleEn,
    })),
  });
}

async function moveAgenda(tx: Tx, before: ConsultationSettings, startsAt: Date | null): Promise<boolean> {
  if (!before.startsAt || !startsAt || isoDate(before.startsAt) === isoDate(startsAt)) return false;
  const items = movedWithDay(await listAgenda(before.id, tx), before.startsAt, startsAt);
  for (const item of items)
    await tx.consultationAgendaItem.update({
      where: { id: item.id },
      data: { startsAt: item.startsAt, endsAt: item.endsAt },
      select: { id: true },
    });
  return items.length > 0;
}

const told = [
  'slug',
  'titleSv',
  'titleEn',
  'startsAt',
  'endsAt',
  'answerBy',
  'inputBy',
  'placeName',
  'caseNumber',
  'visibility',
  'statusEveryMonths',
] as const;
const texts = [
  'invitationSv',
  'invitationEn',
  'placeAddress',
  'meetingUrl',
  'contactName',
  'contactEmail',
  'contactPhone',
] as const;

/** Before and after of what decides something; of longer texts and people only that they changed. */
function changesOf(old: ConsultationSettings, next: Omit<SettingsInput['head'], 'slug'> & { slug: string }) {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));
  const isOther = (key: (typeof told)[number] | (typeof texts)[number]) =>
    JSON.stringify(plain(old[key])) !== JSON.stringify(plain(next[key]));
  const changed = told.filter(isOther);
  return {
    before: Object.fromEntries(changed.map((key) => [key, plain(old[key])])),
    after: Object.fromEntries(changed.map((key) => [key, plain(next[key])])),
    texts: texts.filter(isOther),
  };
}

function isTaken(error: unknown): boolean {
  return ['23505', 'P2002'].includes(errorCode(error) ?? '');
}
