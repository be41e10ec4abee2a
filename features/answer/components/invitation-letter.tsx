import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { titleOf } from '@/features/consultation/rules';
import { Link } from '@/lib/i18n/link';
import { formatDate, formatDateTime, formatTimeRange, type Locale } from '@/lib/time';
import { showsInvited } from '../page-rules';
import type { InvitationPage, PageConsultation } from '../page-types';

/** When and where, in two lines. */
export function WhenAndWhere({ consultation, locale }: { consultation: PageConsultation; locale: Locale }) {
  const t = useTranslations('invitation');
  const { startsAt, endsAt } = consultation;
  const place = [consultation.placeName, consultation.placeAddress].filter(Boolean).join(', ');
  return (
    <p>
      <strong className="inline-block first-letter:uppercase">
        {startsAt ? formatDate(startsAt, locale) : t('noDay')}
        {startsAt && endsAt ? t('clock', { times: formatTimeRange(startsAt, endsAt, locale) }) : ''}
      </strong>
      <br />
      {place || t('noPlace')}
    </p>
  );
}

/** The left column: what it is, from whom, and where the papers are. */
export function InvitationLetter({ page, token, locale }: { page: InvitationPage; token: string; locale: Locale }) {
  const t = useTranslations('invitation');
  const { consultation } = page;
  const text = locale === 'en' && consultation.invitationEn ? consultation.invitationEn : consultation.invitationSv;
  const answerBy = page.answerBy ?? consultation.answerBy;
  return (
    <>
      <div className="mt-7 grid gap-3.5 border-l-[6px] border-sun pl-6">
        <p className="font-display text-h4 font-semibold">{titleOf(consultation, locale)}</p>
        <WhenAndWhere consultation={consultation} locale={locale} />
        <Markdown source={text} />
        <p>{t('asked', { count: page.seatsGranted, role: rolesOf(page).join(', ') || t('representative') })}</p>
        {consultation.signatories.length > 0 ? (
          <ul aria-label={t('from')}>
            {consultation.signatories.map(({ name, titleSv, titleEn }) => (
              <li key={name}>{[name, locale === 'en' && titleEn ? titleEn : titleSv].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <ul className="mt-6 flex flex-wrap gap-x-5 gap-y-2">
        {consultation.agenda.length > 0 ? (
          <li>
            <a href="#agenda">{t('agenda')}</a>
          </li>
        ) : null}
        {showsInvited(consultation.visibility) ? (
          <li>
            <Link href={{ pathname: '/invitation/[token]/invited', params: { token } }}>{t('whoElse')}</Link>
          </li>
        ) : null}
        <li>
          <a href={`/api/invitation/${token}/letter.pdf`}>{t('letter')}</a>
        </li>
      </ul>
      <p className="mt-4 text-ink-2">
        {consultation.caseNumber ? `${t('caseNumber', { number: consultation.caseNumber })} ` : ''}
        {answerBy ? t('answerBy', { date: formatDateTime(answerBy, locale) }) : ''}
      </p>
    </>
  );
}

/** The roles asked for, each once: of the whole invitation first, then of seats that have one of their own. */
function rolesOf({ roleAsked, seats }: InvitationPage): string[] {
  return [...new Set([roleAsked, ...seats.map((seat) => seat.roleAsked)])].filter(Boolean);
}
