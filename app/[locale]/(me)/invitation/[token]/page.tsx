import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { AnswerForm } from '@/features/answer/components/answer-form';
import { AnswerStatus } from '@/features/answer/components/answer-status';
import { Agenda, Documents, Questions } from '@/features/answer/components/day-papers';
import { InvitationLetter } from '@/features/answer/components/invitation-letter';
import { InvitationLine } from '@/features/answer/components/invitation-line';
import { SeatList } from '@/features/answer/components/seat-list';
import { WriteForm } from '@/features/answer/components/side-forms';
import { loadInvitationPage } from '@/features/answer/page-loaders';
import { invitationNote, pageStops } from '@/features/answer/page-rules';
import { Link } from '@/lib/i18n/link';
import { localeFrom } from '@/lib/i18n/locale';

export const dynamic = 'force-dynamic';

// The address is the key: no other site sees it, not even as a referrer. Not 'no-referrer': plain forms would then carry 'Origin: null',
// which Next refuses (docs/decisions/0062).
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'same-origin' };

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InvitationPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token } = await params;
  const page = await loadInvitationPage(token);
  const t = await getTranslations('invitation');
  const stops = pageStops(page);
  const note = invitationNote(await searchParams);
  const { consultation } = page;
  const title = t('title', { organisation: page.organisationName });
  const documentLink = (id: string, name: string) => (
    <Link href={{ pathname: '/invitation/[token]/documents/[document]', params: { token, document: id } }}>{name}</Link>
  );
  return (
    <div className="grid grid-cols-1 items-start gap-x-18 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)] lg:grid-rows-[auto_1fr]">
      <title>{title}</title>
      <div className="min-w-0">
        <h1 className="hyphens-auto [overflow-wrap:anywhere]">{title}</h1>
        <InvitationLetter page={page} token={token} locale={locale} />
      </div>
      <div id="answer" className="grid min-w-0 grid-cols-1 gap-8 lg:row-span-2">
        {note && note !== 'asked' ? (
          <Notice tone="done" role="status">
            <p>{t(`notes.${note}`)}</p>
          </Notice>
        ) : null}
        <AnswerStatus page={page} locale={locale} />
        {stops.answer ? (
          <Notice tone="sun">
            <p>
              {t(`stops.${stops.answer as 'tooLate'}`)} {consultation.cancelledReason}
            </p>
          </Notice>
        ) : null}
        <SeatList page={page} token={token} locale={locale} canSubstitute={stops.all === null} />
        {stops.answer ? null : <AnswerForm page={page} token={token} locale={locale} />}
        <InvitationLine page={page} locale={locale} />
      </div>
      <div className="grid min-w-0 gap-8">
        <Questions consultation={consultation} locale={locale} />
        <Agenda consultation={consultation} locale={locale} />
        <Documents consultation={consultation} locale={locale} linkTo={documentLink} />
        {consultation.state === 'open' || consultation.state === 'held' ? (
          <section id="write" aria-labelledby="write-title" className="grid gap-4">
            <h2 id="write-title" className="text-h3">
              {t('write.title')}
            </h2>
            {note === 'asked' ? (
              <Notice tone="done" role="status">
                <p>{t('notes.asked')}</p>
              </Notice>
            ) : null}
            <WriteForm token={token} locale={locale} />
          </section>
        ) : null}
        <Contact name={consultation.contactName} email={consultation.contactEmail} phone={consultation.contactPhone} />
      </div>
    </div>
  );
}

async function Contact({ name, email, phone }: { name: string; email: string | null; phone: string | null }) {
  const t = await getTranslations('invitation');
  if (!name && !email && !phone) return null;
  return (
    <section aria-labelledby="contact">
      <h2 id="contact" className="mb-3 text-h3">
        {t('contact')}
      </h2>
      <p className="[overflow-wrap:anywhere]">
        {name}
        {email ? (
          <>
            <br />
            <a href={`mailto:${email}`}>{email}</a>
          </>
        ) : null}
        {phone ? (
          <>
            <br />
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
          </>
        ) : null}
      </p>
    </section>
  );
}
