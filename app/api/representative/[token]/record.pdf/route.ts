import { getRecordForInvitation, getRecordVersion } from '@/features/record/queries';
import { getRepresentativeByToken } from '@/features/representative/queries';
import { limited, problem, route } from '@/lib/route';
import { recordPdf } from '../../../organiser/consultations/[slug]/record.pdf/record-pdf';

type Context = { params: Promise<{ token: string }> };

/** The record that is out, or adjusted, for whoever holds a personal link. */
export const GET = route<Context>(async (request, { params }) => {
  const person = await getRepresentativeByToken((await params).token);
  if (!person) return (await limited('tokenGuessByIp', request)) ?? problem('notFound');
  const { id, slug } = person.consultation;
  const isOut = await getRecordForInvitation(id, person.invitationId);
  const version = isOut && (await getRecordVersion(id));
  return version ? recordPdf(version, slug) : problem('notFound');
});
