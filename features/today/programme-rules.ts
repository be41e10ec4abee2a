import { isWithin } from './day-rules';
import type { Found } from './item-types';
import type { ConferenceToday } from './types';
import { waysOf } from './way-rules';

/** How many clashes are named one by one; more than that are mended in the schedule anyway. */
const clashesNamed = 3;

/** The working copy: people in two places, and what the public has not been shown. */
export function programmeItems({ conference, facts, clashes }: ConferenceToday): Found[] {
  const { schedule, release } = waysOf(conference.slug);
  const changes = facts.draftSteps + facts.changedTexts;
  const found: Found[] = clashes.slice(0, clashesNamed).map(({ speaker, startsAt }) => ({
    kind: 'clash',
    tone: 'wrong',
    dueAt: null,
    key: speaker,
    values: { speaker, time: startsAt },
    ways: [schedule],
  }));
  if (changes > 0 && conference.state !== 'draft')
    found.push({
      kind: 'unreleased',
      tone: 'mind',
      dueAt: null,
      values: { count: changes, clashes: clashes.length },
      ways: [release, schedule],
    });
  return found;
}

/** The people on stage: refusals, silence, missing material, consent. */
export function speakerItems({ conference, facts }: ConferenceToday, now: Date): Found[] {
  const { slug, startsAt } = conference;
  const { speakers } = waysOf(slug);
  const found: Found[] = [];
  const add = (kind: Found['kind'], tone: Found['tone'], values: Found['values'], dueAt: Date | null = null) =>
    found.push({ kind, tone, values, dueAt, ways: [speakers] });
  const { declinedOnProgramme: declined, speakersWithoutMaterial: without } = facts;
  if (declined[0]) add('declinedOnProgramme', 'wrong', { count: declined.length, name: declined[0] });
  if (facts.minorsWithoutConsent > 0) add('minorsWithoutConsent', 'wrong', { count: facts.minorsWithoutConsent });
  if (facts.speakerChanges > 0) add('speakerChanges', 'mind', { count: facts.speakerChanges });
  if (facts.speakersSilent > 0)
    add('speakersSilent', 'mind', { count: facts.speakersSilent, confirmed: facts.speakersConfirmed }, startsAt);
  if (facts.speakersNotAsked > 0 && isWithin(startsAt, 90, now))
    add('speakersNotAsked', 'mind', { count: facts.speakersNotAsked }, startsAt);
  if (without > 0 && isWithin(startsAt, 3, now)) add('materialLate', 'wrong', { count: without }, startsAt);
  else if (without > 0 && isWithin(startsAt, 28, now)) add('materialMissing', 'mind', { count: without }, startsAt);
  return found;
}
