import { changesBetween } from '@/features/schedule/compare-rules';
import type { StepLabel } from '@/features/schedule/document-rules';
import { putProgrammeDocument } from '@/features/schedule/draft-commands';
import { getReleasedDocument } from '@/features/schedule/draft-queries';
import { draftMailing } from '@/features/schedule/release-mail-commands';
import { detailsOf, releasePlan } from '@/features/schedule/release-plan-rules';
import { tellsRegistrations } from '@/features/schedule/release-seat-commands';
import type { DocumentSession, ProgrammeDocument, ReleasedProgramme } from '@/features/schedule/schema';
import { getReleasedProgramme } from '@/features/schedule/version-queries';
import type { Tx } from '@/lib/db';

type City = { id: string; slug: string };

const system = { kind: 'system' } as const;
const dayMs = 24 * 60 * 60 * 1000;
const secondComment =
  'Två seminarier har bytt lokal, så att fler får plats. Ett seminarium har fått ett tydligare namn.';

/** Released versions everywhere; Linköping on its second and with a third under way; Stockholm with a first draft and nothing released. */
export async function loadVersions(tx: Tx, tour: readonly City[], now: Date): Promise<void> {
  const archived = await tx.conference.findMany({ where: { state: 'archived' }, select: { id: true, slug: true } });
  // When the days of 2017 were laid down here is all that is known.
  for (const { id } of archived)
    await writeVersion(tx, { conferenceId: id, number: 1, comment: 'Inlagt i arkivet.', at: now });
  for (const { id, slug } of tour) {
    if (slug === 'stockholm') await makeStockholmADraft(tx, id);
    else if (slug === 'linkoping') await loadLinkoping(tx, id, now);
    else await writeVersion(tx, { conferenceId: id, number: 1, comment: '', at: new Date(now.getTime() - 22 * dayMs) });
  }
}

async function writeVersion(
  tx: Tx,
  {
    conferenceId,
    number,
    comment,
    at,
    programme,
    before,
  }: {
    conferenceId: string;
    number: number;
    comment: string;
    at: Date;
    programme?: ReleasedProgramme;
    before?: ReleasedProgramme;
  },
): Promise<void> {
  const document = programme ?? (await getReleasedProgramme(conferenceId, tx));
  const releaser = await tx.user.findFirst({ where: { email: 'organisator@demo.example' }, select: { id: true } });
  await tx.programmeVersion.create({
    data: {
      ...{ conferenceId, number, comment, document },
      changes: before ? changesBetween(before, document) : [],
      releasedAt: at,
      releasedById: releaser?.id ?? null,
    },
    select: { number: true },
  });
}

/** What was before: two seminars in each other's rooms, and another name. */
function asItWas(now: ReleasedProgramme): ReleasedProgramme {
  const [first, second] = inFirstSlot(now);
  if (!first || !second) return now;
  const roomOf = (session: DocumentSession) => {
    if (session.id === first.id) return { roomId: second.roomId, capacity: second.capacity };
    return session.id === second.id ? { roomId: first.roomId, capacity: first.capacity } : {};
  };
  return {
    ...now,
    sessions: now.sessions.map((session) => ({ ...session, ...roomOf(session) })),
    seminars: now.seminars.map((seminar) =>
      seminar.id === first.seminarId ? { ...seminar, titleSv: `${seminar.titleSv} (preliminärt)` } : seminar,
    ),
  };
}

function inFirstSlot({ slots, sessions }: ProgrammeDocument): DocumentSession[] {
  const slot = slots.find(({ kind }) => kind === 'seminars');
  return sessions.filter(({ slotId }) => slotId === slot?.id).sort((a, b) => a.capacity - b.capacity);
}

async function loadLinkoping(tx: Tx, conferenceId: string, now: Date): Promise<void> {
  const after = await getReleasedProgramme(conferenceId, tx);
  const before = asItWas(after);
  const first = { conferenceId, number: 1, comment: '', at: new Date(now.getTime() - 22 * dayMs) };
  await writeVersion(tx, { ...first, programme: before });
  const second = { conferenceId, number: 2, comment: secondComment, at: new Date(now.getTime() - 2 * dayMs) };
  await writeVersion(tx, { ...second, programme: after, before });
  await draftChangeMail(tx, { conferenceId, before, after, now });
  await draftThird(tx, conferenceId, after);
}

/** The message to those whom the second version concerned waits for somebody to look at it. */
async function draftChangeMail(
  tx: Tx,
  {
    conferenceId,
    before,
    after,
    now,
  }: { conferenceId: string; before: ReleasedProgramme; after: ReleasedProgramme; now: Date },
): Promise<void> {
  const { touchedSessionIds } = releasePlan(before, after);
  const holders = await tx.seat.findMany({
    where: { sessionId: { in: touchedSessionIds }, state: 'confirmed' },
    select: { registrationId: true, sessionId: true },
  });
  const details = detailsOf(
    before,
    after,
    holders.map((seat) => ({ ...seat, isLost: false })),
  );
  const context = { conferenceId, number: 2, actor: system, requestId: 'demo', now };
  const told = await tellsRegistrations(tx, { ...context, details });
  await draftMailing(tx, { ...context, comment: secondComment, told });
}

/** A third version on its way: a seminar laid where another stands already (which stops it), and one that is taken off. */
async function draftThird(tx: Tx, conferenceId: string, { slots, sessions }: ReleasedProgramme): Promise<void> {
  const [small] = inFirstSlot({ slots, sessions });
  const later = slots.filter(({ kind }) => kind === 'seminars').at(-1);
  // By size, not as the rows happen to lie: the same demo every time.
  const inLater = sessions.filter(({ slotId }) => slotId === later?.id).sort((a, b) => b.capacity - a.capacity);
  const taken = inLater.at(0);
  const away = inLater.at(-1);
  if (!small || !taken || !away || !later) return;
  const unplaced = sessions.filter(({ id }) => id !== away.id);
  await draft(
    tx,
    conferenceId,
    { slots, sessions: unplaced },
    { key: 'unplaced', values: { title: await titleOf(tx, away) } },
  );
  const moved = unplaced.map((session) =>
    session.id === small.id ? { ...session, slotId: later.id, roomId: taken.roomId } : session,
  );
  await draft(
    tx,
    conferenceId,
    { slots, sessions: moved },
    { key: 'moved', values: { title: await titleOf(tx, small) } },
  );
}

async function makeStockholmADraft(tx: Tx, conferenceId: string): Promise<void> {
  const document = await getReleasedDocument(conferenceId, tx);
  const slotIds = document.slots.map(({ id }) => id);
  await tx.seminarSession.deleteMany({ where: { conferenceId } });
  await tx.releasedSeminar.deleteMany({ where: { conferenceId } });
  await tx.programmeRole.deleteMany({ where: { slotId: { in: slotIds } } });
  await tx.slot.deleteMany({ where: { conferenceId } });
  // The last slot is only begun.
  const last = document.slots.filter(({ kind }) => kind === 'seminars').at(-1);
  const sessions = document.sessions.filter(({ slotId }) => slotId !== last?.id);
  await draft(tx, conferenceId, { slots: document.slots, sessions }, { key: 'copied' });
}

async function titleOf(tx: Tx, { seminarId }: DocumentSession) {
  const { titleSv, titleEn } = await tx.seminar.findUniqueOrThrow({
    where: { id: seminarId },
    select: { titleSv: true, titleEn: true },
  });
  return { sv: titleSv, en: titleEn ?? titleSv };
}

/** A step of the demo's organiser. */
async function draft(tx: Tx, conferenceId: string, document: ProgrammeDocument, label: StepLabel): Promise<void> {
  const organiser = await tx.user.findFirst({ where: { email: 'linkoping@demo.example' }, select: { id: true } });
  const actor = organiser ? { kind: 'user' as const, userId: organiser.id, grants: [] } : system;
  await putProgrammeDocument(tx, { conferenceId, document, actor, label });
}
