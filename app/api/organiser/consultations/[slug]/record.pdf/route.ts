import { getConsultationHead } from '@/features/consultation/queries';
import { canSeeRecord } from '@/features/record/policy';
import { getRecordVersion } from '@/features/record/queries';
import { numberFrom } from '@/features/record/rules';
import { getActor } from '@/lib/auth/actor';
import { recordDenial } from '@/lib/auth/guard';
import { localeOf, problem, route } from '@/lib/route';
import { toSignIn } from '../../../csv-answer';
import { recordPdf } from './record-pdf';

type Context = { params: Promise<{ slug: string }> };

/** A kept version of the record: the last one, or ?version=2. */
export const GET = route<Context>(async (request, { params }) => {
  const { slug } = await params;
  const actor = await getActor();
  if (actor.kind !== 'user')
    return toSignIn({ pathname: '/organiser/consultations/[slug]/record', params: { slug } }, localeOf(request));
  const consultation = canSeeRecord(actor) ? await getConsultationHead(slug) : null;
  const asked = new URL(request.url).searchParams.get('version');
  const number = asked === null ? undefined : (numberFrom(asked) ?? 0);
  const version = consultation && (await getRecordVersion(consultation.id, number));
  if (!consultation) await recordDenial({ actor, subjectType: 'consultation', subjectId: slug });
  return version ? recordPdf(version, slug) : problem('notFound');
});
