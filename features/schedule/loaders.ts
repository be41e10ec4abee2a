import 'server-only';
import { notFound } from 'next/navigation';
import { loadOrganiserConference } from '@/features/conference/organiser-loaders';
import { denyAccess } from '@/lib/auth/guard';
import type { Locale } from '@/lib/i18n/routing';
import { changesBetween } from './compare-rules';
import { conflictsOf } from './conflict-rules';
import { getProgrammeDocument } from './draft-queries';
import { getScheduleFacts } from './facts-queries';
import { canEditSchedule, canReleaseProgramme, canSeeSchedule } from './policy';
import { releasePlan } from './release-plan-rules';
import { listTouchedSeats } from './release-seat-queries';
import { snapshotOf } from './snapshot-rules';
import { getTurns } from './step-queries';
import { getReleasedProgramme, getVersion, listVersions } from './version-queries';

type Part = 'schedule' | 'release' | 'versions';

/** A conference of the actor's for a page about its programme; 404 where they may not see it. */
async function loadProgrammeConference(locale: Locale, slug: string, part: Part) {
  const here = { pathname: `/organiser/conferences/[slug]/${part}`, params: { slug } } as const;
  const { actor, conference } = await loadOrganiserConference(locale, slug, here);
  const maySee = part === 'release' ? canReleaseProgramme : canSeeSchedule;
  if (!maySee(actor, conference.id)) return denyAccess({ actor, subjectType: 'conference', subjectId: slug });
  return { actor, conference };
}

/** The grid: the day as it is worked on, what is wrong with it, and what can be undone. */
export async function loadSchedule(locale: Locale, slug: string) {
  const { actor, conference } = await loadProgrammeConference(locale, slug, 'schedule');
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
export type SchedulePage = Awaited<ReturnType<typeof loadSchedule>>;

/** What a release would do now: changes in words, conflicts, and whom it concerns. */
export async function loadRelease(locale: Locale, slug: string, now: Date) {
  const { conference } = await loadProgrammeConference(locale, slug, 'release');
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
    isNothing: versions.length > 0 && plan.changes.length === 0 && plan.touchedSessionIds.length === 0,
  };
}
export type ReleasePage = Awaited<ReturnType<typeof loadRelease>>;

/** The released versions, newest first. */
export async function loadVersions(locale: Locale, slug: string) {
  const { conference } = await loadProgrammeConference(locale, slug, 'versions');
  return { conference, versions: await listVersions(conference.id) };
}

/** One version, and what differs from it in another one or in the draft. 404 for a number that there is not. */
export async function loadVersion(locale: Locale, slug: string, number: string, compare: string | undefined) {
  const { actor, conference } = await loadProgrammeConference(locale, slug, 'versions');
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
export type VersionPage = Awaited<ReturnType<typeof loadVersion>>;
