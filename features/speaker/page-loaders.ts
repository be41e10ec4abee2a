import 'server-only';
import { notFound } from 'next/navigation';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getSpeakerPage } from './page-queries';
import { isShownInPublic } from './queries';
import { lacksOf, type Readiness, type Wanted, wanted } from './rules';
import type { SpeakerPageView } from './types';

export type OwnSpeakerPage = SpeakerPageView & {
  isShown: boolean;
  /** What is asked of this speaker at all, and what of it is missing. */
  asked: readonly Wanted[];
  missing: readonly Wanted[];
};

/**
 * The page behind a speaker's link. Unknown, revoked and malformed tokens all end on the same neutral page; someone who tries many is
 * logged. Nothing is written: mail scanners follow links (trust line 34).
 */
export async function loadSpeakerPage(token: string): Promise<OwnSpeakerPage> {
  const page = await getSpeakerPage(token);
  if (!page) {
    const consumed = await consume('tokenGuessByIp', await clientIp());
    if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown speaker links from one address');
    notFound();
  }
  const readiness = readinessOfPage(page);
  const nothingYet = { hasBio: false, hasPhoto: false, hasPresentation: false, hasAnsweredConsents: false };
  const isAsked = lacksOf({ ...readiness, ...nothingYet, state: 'sent' });
  return {
    ...page,
    isShown: await isShownInPublic(page.speaker.id),
    asked: wanted.filter((what) => isAsked.includes(what)),
    missing: lacksOf(readiness),
  };
}

function readinessOfPage({ invitation, speaker, appearances }: SpeakerPageView): Readiness {
  const wish = speaker.pending?.wished ?? {};
  return {
    state: invitation.state,
    isMinor: speaker.isMinor,
    speaks: appearances.some(({ kind }) => kind === 'speaker'),
    hasBio: [speaker.bioSv, speaker.bioEn, wish.bioSv, wish.bioEn].some(Boolean),
    hasPhoto: speaker.photo !== null || wish.photoId !== undefined,
    hasPresentation: invitation.presentation !== null,
    materialWaived: invitation.materialWaived,
    hasAnsweredConsents: speaker.consents.length + speaker.withdrawn.length > 0,
  };
}
