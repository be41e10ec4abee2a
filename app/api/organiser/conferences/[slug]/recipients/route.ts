import { getTranslations } from 'next-intl/server';
import { getConferenceBySlug } from '@/features/conference/organiser-queries';
import { countTexts } from '@/features/mailing/components/count-texts';
import { canSeeMailings } from '@/features/mailing/policy';
import { segmentFromQuery } from '@/features/mailing/schema';
import { countSegment } from '@/features/mailing/segment-queries';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { problem, route } from '@/lib/route';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** How many a segment in the address reaches, in words: the number beside the form while somebody chooses. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const actor = await getActor();
  const conference = await getConferenceBySlug(slug);
  if (!conference || !canSeeMailings(actor, conference.id)) {
    await recordDenial({ actor, subjectType: 'recipients', subjectId: slug });
    return problem('notFound');
  }
  const query = new URL(request.url).searchParams;
  const segment = segmentFromQuery(query);
  const t = await getTranslations({ locale: query.get('locale') === 'en' ? 'en' : 'sv', namespace: 'mailings' });
  if (!segment)
    return Response.json({ recipients: t('errors.noRole'), remarks: [] }, { headers: { 'cache-control': 'no-store' } });
  const count = await countSegment(conference.id, segment);
  return Response.json(countTexts(t, count, segment.state === 'cancelled'), {
    headers: { 'cache-control': 'no-store' },
  });
});
