import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { filterFromSegments } from '@/features/programme/rules';
import { loadConference } from '../../../_conference/load-conference';
import { programmeMetadata } from '../../../_programme/programme-metadata';
import { ProgrammeView } from '../../../_programme/programme-view';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string; theme: string; audience: string }> };

/** The canonical address is the whole programme's: a filter is a view of it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return programmeMetadata(await loadConference(params));
}

/** The programme under a filter; proxy.ts leads '?tema=…&malgrupp=…' here. */
export default async function FilteredProgrammePage({ params }: Props) {
  const { locale, conference } = await loadConference(params);
  const { theme, audience } = await params;
  const filter = filterFromSegments(theme, audience);
  if (!conference || !filter) notFound();
  return <ProgrammeView conference={conference} locale={locale} filter={filter} />;
}
