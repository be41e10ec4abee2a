import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import { mendParkedMailAction } from '../problem-actions';
import { adviceOf } from '../problem-rules';
import type { MailProblem } from '../problem-types';

/** Mails that did not arrive: who, what happened, what to do. */
export function ProblemList({ problems }: { problems: readonly (MailProblem & { canMend: boolean })[] }) {
  const t = useTranslations('mailProblems');
  const locale = useLocale();
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem.id} className="grid gap-1.5 border-t border-mist-2 py-4 first:border-0">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Tag tone="ling">{t(`kinds.${problem.kind}`)}</Tag>
            <strong className="[overflow-wrap:anywhere]">
              <bdi>{problem.name ?? problem.toEmail}</bdi>
            </strong>
            {problem.name ? <span className="text-ink-2 [overflow-wrap:anywhere]">{problem.toEmail}</span> : null}
            <span className="text-sm text-ink-2">
              {[problem.city, formatDateTime(problem.at, locale)].filter(Boolean).join(' · ')}
            </span>
          </p>
          <p className="max-w-text">{t(`advice.${adviceFor(problem)}`)}</p>
          {problem.isSuppressed ? <p className="text-sm text-ink-2">{t('isBlocked')}</p> : null}
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            {problem.registrationId && problem.slug ? (
              <Link
                href={{
                  pathname: '/organiser/conferences/[slug]/registrations/[id]',
                  params: { slug: problem.slug, id: problem.registrationId },
                }}
                className="inline-flex min-h-11 items-center"
              >
                {t('toRegistration', { name: problem.name ?? '' })}
              </Link>
            ) : null}
            {problem.invitationId && problem.consultationSlug ? (
              <Link
                href={{
                  pathname: '/organiser/consultations/[slug]/invitations/[id]',
                  params: { slug: problem.consultationSlug, id: problem.invitationId },
                }}
                className="inline-flex min-h-11 items-center"
              >
                {t('toInvitation', { name: problem.name ?? '' })}
              </Link>
            ) : null}
            {problem.kind === 'parked' && problem.canMend ? <Parked id={problem.id} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** An organisation's address stands on its invitation. */
function adviceFor({ kind, reason, invitationId }: MailProblem) {
  const advice = adviceOf(kind, reason);
  return advice === 'correctAddress' && invitationId ? 'correctInvitation' : advice;
}

function Parked({ id }: { id: string }) {
  const t = useTranslations('mailProblems');
  const locale = useLocale();
  return (['release', 'giveUp'] as const).map((what) => (
    <ActionForm
      key={what}
      action={mendParkedMailAction}
      locale={locale}
      errorTitle={t('errorTitle')}
      hidden={{ parkedMailId: id, what }}
      prefix={`${what}-${id}-`}
      className="grid gap-2"
    >
      <SubmitButton pendingText={t('working')} variant={what === 'release' ? 'ghost' : 'plain'} size="small">
        {t(what)}
      </SubmitButton>
    </ActionForm>
  ));
}
