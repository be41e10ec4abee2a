import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import type { CommitmentOf, InvitedTo, Organisation } from '../types';

/** The consultations it was invited to, and how it answered. */
export function InvitedToPanel({ invitedTo }: { invitedTo: readonly InvitedTo[] }) {
  const t = useTranslations('organisations');
  const locale = useLocale();
  return (
    <Panel id="invited-to" title={t('invitedTo')}>
      {invitedTo.length === 0 ? <p className="text-ink-2">{t('neverInvited')}</p> : null}
      <ul className="grid grid-cols-1 gap-3">
        {invitedTo.map((one) => (
          <li key={one.id} className="border-t border-mist-2 pt-3 first:border-0 first:pt-0">
            <Link
              href={{
                pathname: '/organiser/consultations/[slug]/invitations/[id]',
                params: { slug: one.slug, id: one.id },
              }}
              className="inline-flex min-h-6 items-center font-semibold"
            >
              {locale === 'en' && one.titleEn ? one.titleEn : one.titleSv}
            </Link>
            <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone={one.answeredAt ? 'calm' : 'outline'}>{t(`invitationStates.${one.state}`)}</Tag>
              <span className="text-ink-2">
                {[one.roleAsked, one.startsAt ? formatShortDate(one.startsAt, locale) : ''].filter(Boolean).join(', ')}
              </span>
            </span>
            {one.answeredAt && one.lastAnswer ? (
              <span className="block text-ink-2">
                {t('lastAnswer', {
                  answer: t(`answers.${one.lastAnswer}`),
                  day: formatShortDate(one.answeredAt, locale),
                })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What it has been asked to do. */
export function CommitmentsPanel({ commitments }: { commitments: readonly CommitmentOf[] }) {
  const t = useTranslations('organisations');
  const locale = useLocale();
  return (
    <Panel id="commitments" title={t('commitments')}>
      {commitments.length === 0 ? <p className="text-ink-2">{t('noCommitments')}</p> : null}
      <ul className="grid grid-cols-1 gap-3">
        {commitments.map((one) => (
          <li key={one.id} className="border-t border-mist-2 pt-3 first:border-0 first:pt-0">
            <Link
              href={{
                pathname: '/organiser/consultations/[slug]/commitments/[id]',
                params: { slug: one.slug, id: one.id },
              }}
              className="inline-flex min-h-6 items-center font-semibold"
            >
              {one.what}
            </Link>
            <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
              <Tag tone={one.progress === 'late' ? 'ling' : one.progress === 'at_risk' ? 'sun' : 'outline'}>
                {one.progress ? t(`progress.${one.progress}`) : t(`commitmentStates.${one.state}`)}
              </Tag>
              <span className="text-ink-2">{t('due', { day: formatShortDate(one.dueOn, locale) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The facts of an organisation for those who may look but not change. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('organisations');
  return (
    <Panel id="facts" title={t('facts')}>
      <Facts
        stacked
        facts={[
          { name: t('kind'), value: t(`kinds.${organisation.kind}`) },
          { name: t('email'), value: organisation.email },
          { name: t('phone'), value: organisation.phone },
          { name: t('postalAddress'), value: organisation.postalAddress },
          {
            name: t('contacts'),
            value: organisation.contacts.length > 0 ? <ContactList contacts={organisation.contacts} /> : '',
          },
        ]}
      />
    </Panel>
  );
}

function ContactList({ contacts }: Pick<Organisation, 'contacts'>) {
  return (
    <ul className="grid grid-cols-1 gap-1.5">
      {contacts.map(({ id, name, title, email, phone }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          {[name, title, email, phone].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}
