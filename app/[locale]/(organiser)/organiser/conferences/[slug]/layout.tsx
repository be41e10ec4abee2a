import type { ReactNode } from 'react';
import { conferenceAreasFor } from '@/features/conference/area-rules';
import { ConferenceAreas } from '@/features/conference/components/conference-areas';
import { loadOrganiserMenu } from '@/features/conference/organiser-loaders';
import { getActor } from '@/lib/auth/actor';

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

/** The row of a conference's parts. It decides nothing: each page asks for its own rights. */
export default async function ConferenceLayout({ children, params }: Props) {
  const { slug } = await params;
  const conference = (await loadOrganiserMenu()).find((candidate) => candidate.slug === slug);
  if (!conference) return children;
  return (
    <>
      <ConferenceAreas slug={slug} areas={conferenceAreasFor(await getActor(), conference.id)} />
      {children}
    </>
  );
}
