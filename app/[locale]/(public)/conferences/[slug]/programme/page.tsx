import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadConference } from '../_conference/load-conference';
import { programmeMetadata } from '../_programme/programme-metadata';
import { ProgrammeView } from '../_programme/programme-view';

export const dynamic = 'force-static';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return programmeMetadata(await loadConference(params));
}

/** The whole programme. With a filter in the address proxy.ts shows ../programme-view instead. */
export default async function ProgrammePage({ params }: Props) {
  const { locale, conference } = await loadConference(params);
  if (!conference) notFound();
  return <ProgrammeView conference={conference} locale={locale} filter={{ theme: null, audience: null }} />;
}
