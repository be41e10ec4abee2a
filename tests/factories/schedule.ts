import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { Step, StepObstacle } from '@/features/schedule/move-rules';
import { releaseProgramme } from '@/features/schedule/release-commands';
import type { ProgrammeDocument } from '@/features/schedule/schema';
import { takeStep } from '@/features/schedule/step-commands';
import type { Actor } from '@/lib/actor';

const nobody: Actor = { kind: 'system' };

/** Titles do not matter to most tests. */
export const titleOf = () => ({ sv: 'Seminarium', en: 'Seminar' });

/** Takes a step on the day as it is now. */
export async function step(
  conferenceId: string,
  workOut: (document: ProgrammeDocument) => Step,
  actor: Actor = nobody,
): Promise<number> {
  const { revision } = await getProgrammeDocument(conferenceId);
  const done = await takeStep({ conferenceId, revision, actor, requestId: 'test' }, workOut);
  if (!done.ok) throw new Error(`no step: ${done.reason satisfies StepObstacle | 'stale'}`);
  return done.revision;
}

/** Releases the day as it is now. */
export async function release(conferenceId: string, actor: Actor = nobody, comment = '') {
  const { revision } = await getProgrammeDocument(conferenceId);
  return releaseProgramme({ conferenceId, revision, comment, actor, requestId: 'test', now: new Date() });
}
