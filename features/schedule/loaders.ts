import 'server-only';
import { notFound } from 'next/navigation';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { changesBetween } from './compare-rules';
import { conflictsOf } from './conflict-rules';
import { getProgrammeDocument } from './draft-queries';
import { getScheduleFacts } from './facts-queries';
import type { ReleasePage, SchedulePage, VersionPage } from './page-types';
import { canEditSchedule, canReleaseProgramme, canSeeSchedule } from './policy';
import { releasePlan } from './release-plan-rules';
import { listTouchedSeats } from './release-seat-queries';
import { snapshotOf } from './snapshot-rules';
import { getTurns } from './step-queries';
import { getReleasedProgramme, getVersion, listVersions } from './version-queries';

type Opened = { actor: Actor; conference: ConferenceFigures };

/** 404 and a row in the audit log for whoever may not see this part of the conference. */
function allowOnly(may: (actor: Actor, conferenceId: string) => boolean, { actor, conference }: Opened) {
  return may(actor, conference.id) ? null : denyAccess({ actor, subjectType: 'programme', subjectId: conference.slug });
}

/** The grid: the day as it is worked on, what is wrong with it, and what can be undone. */
export async function loadSchedule(opened: Opened): Promise<SchedulePage> {
  await allowOnly(canSeeSchedule, opened);
  const { actor, conference } = opened;
  const programme = await getProgrammeDocument(conference.id);
  const facts = await getScheduleFacts(conference.id);
  return {
    conference,
    mayEdit: canEditSchedule(actor, conference.id),
    mayRelease: canReleaseProgramme(actor, conference.id),
    programme,
    facts,
    conflicts: conflictsOf(programme.document, facts),
    turns: await getTurns(conference.id),
    versions: await listVersions(conference.id),
  };
}

/** What a release would do now: changes in words, conflicts, and whom it concerns. */
export async function loadRelease(opened: Opened, now: Date): Promise<ReleasePage> {
  await allowOnly(canReleaseProgramme, opened);
  const { conference } = opened;
  const programme = await getProgrammeDocument(conference.id);
  const facts = await getScheduleFacts(conference.id);
  const before = await getReleasedProgramme(conference.id);
  const plan = releasePlan(before, snapshotOf(programme.document, facts));
  const touched = await listTouchedSeats(conference.id, plan);
  const isGone = new Set(plan.withdrawnSessionIds);
  const versions = await listVersions(conference.id);
  return {
    ...{ conference, programme, facts, plan },
    conflicts: conflictsOf(programme.document, facts),
    people: new Set(touched.map(({ registrationId }) => registrationId)).size,
    lost: touched.filter(({ isLost }) => isLost).length,
    withdrawn: touched.filter(({ sessionId }) => isGone.has(sessionId)).length,
    isPast: conference.state === 'archived' || (conference.endsAt !== null && conference.endsAt <= now),
    newest: versions[0] ?? null,
    isNothing:
      programme.document.slots.length + before.slots.length === 0 ||
      (versions.length > 0 && plan.changes.length === 0 && plan.touchedSessionIds.length === 0),
  };
}

/** The released versions, newest first. */
export async function loadVersions(opened: Opened) {
  await allowOnly(canSeeSchedule, opened);
  return { versions: await listVersions(opened.conference.id) };
}

/** One version, and what differs from it in another one or in the draft. 404 for a number that there is not. */
export async function loadVersion(opened: Opened, number: string, compare: string | undefined): Promise<VersionPage> {
  await allowOnly(canSeeSchedule, opened);
  const { actor, conference } = opened;
  const numberOf = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);
  const wanted = numberOf(number);
  const version = wanted && (await getVersion(conference.id, wanted));
  if (!version) return notFound();
  const { document, revision } = await getProgrammeDocument(conference.id);
  const facts = await getScheduleFacts(conference.id);
  const otherNumber = numberOf(compare ?? '');
  const other = otherNumber ? ((await getVersion(conference.id, otherNumber))?.programme ?? null) : null;
  const target = compare === 'draft' ? snapshotOf(document, facts) : other;
  return {
    ...{ conference, version, revision },
    versions: await listVersions(conference.id),
    mayRestore: canEditSchedule(actor, conference.id),
    compared: target
      ? { with: compare === 'draft' ? null : otherNumber, changes: changesBetween(version.programme, target) }
      : null,
  };
}
