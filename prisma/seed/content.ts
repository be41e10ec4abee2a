import type { Tx } from '@/lib/db';
import { unplacedSeminars } from './data/seminars-unplaced';

type Ids = Map<string, string>;
type City = { id: string; slug: string };

/** What Göteborg says otherwise than the rest of the tour. It is written and not yet released. */
const inGoteborg = [
  {
    slug: 'mer-tid-med-barnet',
    titleSv: 'Mer tid med barnet: så gjorde vi i Göteborg',
    titleEn: 'More time with the child: how we did it in Göteborg',
  },
  {
    slug: 'samtal-med-de-yngsta',
    level: 'everyone' as const,
    maxParticipants: 25,
    abstractSv:
      'Små barn berättar med leken, kroppen och tystnaden. I Göteborg går vi **hela vägen från början**: du behöver inte ha hållit barnsamtal förut.',
    abstractEn:
      'Small children tell by play, body and silence. In Göteborg we start **from the very beginning**: you need not have held talks with children before.',
  },
  { slug: 'dokumentera-lagom', minParticipants: 12 },
];

/** Seminars on their way: some that stand nowhere, what one city says otherwise, and a speaker who is replaced there. */
export async function loadSeminarWork(tx: Tx, tour: readonly City[], speakerIds: Ids): Promise<void> {
  const goteborg = tour.find(({ slug }) => slug === 'goteborg');
  const series = await tx.series.findUniqueOrThrow({ where: { slug: 'forbattringsresan' }, select: { id: true } });
  await tx.seminar.createMany({ data: unplacedSeminars.map((seminar) => ({ ...seminar, seriesId: series.id })) });
  if (!goteborg) return;
  const conferenceId = goteborg.id;
  const rows = await tx.seminar.findMany({ where: { seriesId: series.id }, select: { id: true, slug: true } });
  const idOf = new Map(rows.map(({ id, slug }) => [slug, id]));
  await tx.seminarLocal.createMany({
    data: inGoteborg.map(({ slug, ...text }) => ({ ...text, conferenceId, seminarId: idOf.get(slug) as string })),
  });
  await tx.programmeRole.create({
    data: {
      kind: 'speaker',
      conferenceId,
      seminarId: idOf.get('dokumentera-lagom') as string,
      speakerId: speakerIds.get('birgitta-ohrn') as string,
    },
    select: { id: true },
  });
}
