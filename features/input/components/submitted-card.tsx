import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { formatDateTime } from '@/lib/time';
import { differencesBetween } from '../organiser-rules';
import type { CardHistory, Question } from '../types';
import { CardWords } from './card-words';

type Props = { card: CardHistory; questions: readonly Question[] };

/** A card as it stands, with what to mind. */
export function SubmittedCardNow({ card, questions }: Props) {
  const t = useTranslations('input.organiser');
  const locale = useLocale();
  const [latest] = card.versions;
  if (!latest) return null;
  return (
    <>
      {card.state === 'withdrawn' && card.withdrawnAt ? (
        <Notice tone="ling">
          <p>
            {t('card.withdrawn', {
              date: formatDateTime(card.withdrawnAt, locale),
              by: card.withdrawnByName,
              reason: card.withdrawnReason,
            })}
          </p>
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{card.organisation ?? t('meeting')}</span>
        {latest.submission?.isLate ? <Tag tone="sun">{t('lateTag')}</Tag> : null}
        {latest.content.mayBeSecret ? (
          <Tag tone="ling">{t('card.secret', { part: latest.content.secretPart })}</Tag>
        ) : null}
      </p>
      <CardWords content={latest.content} addressee={latest.addressee} questions={questions} />
    </>
  );
}

/** Every version that was handed in, with what it changed and its receipt. */
export function SubmittedVersions({ card, questions }: Props) {
  const t = useTranslations('input.organiser');
  const locale = useLocale();
  return (
    <Panel id="versions" title={t('card.versions')}>
      <ol className="grid gap-5">
        {card.versions.map((version, i) => {
          const before = card.versions[i + 1];
          const { submission } = version;
          return (
            <li key={version.number} className="grid gap-2 border-t border-line pt-3">
              <h3 className="text-md font-semibold">
                {t('card.version', { number: version.number, date: formatDateTime(version.createdAt, locale) })}
              </h3>
              {submission ? (
                <>
                  <p className="text-md">
                    {t('card.receipt', {
                      number: submission.receiptNumber,
                      version: submission.version,
                      organisation: card.organisation ?? '',
                      date: formatDateTime(submission.submittedAt, locale),
                      source: t(`sources.${submission.source}`),
                      name: submission.submittedByName,
                    })}
                  </p>
                  <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">
                    {t('card.hash')}: {submission.sha256}
                  </p>
                </>
              ) : null}
              {before ? (
                <Differences before={before} after={version} questions={questions} />
              ) : (
                <p className="text-ink-2">{t('card.first')}</p>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

type Version = CardHistory['versions'][number];

function Differences({
  before,
  after,
  questions,
}: {
  before: Version;
  after: Version;
  questions: readonly Question[];
}) {
  const t = useTranslations('input');
  const locale = useLocale();
  const said = (field: string, text: string) => {
    const question = field === 'questionId' ? questions.find(({ id }) => id === text) : undefined;
    if (question) return locale === 'en' ? question.nameEn || question.nameSv : question.nameSv;
    return field === 'level' ? t(`levels.${text as 'national'}`) : text || '–';
  };
  return (
    <div className="grid gap-2">
      <p>{t('organiser.card.diff', { number: before.number })}</p>
      <dl className="grid gap-3">
        {differencesBetween(before, after).map(({ field, was, now }) => (
          <div key={field}>
            <dt className="text-md text-ink-2">{t(`fields.${field}`)}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {t('organiser.card.was')}: <del>{said(field, was)}</del>
            </dd>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {t('organiser.card.now')}: <ins>{said(field, now)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What the card belongs to at the meeting and after it. */
export function CardLinks({
  card,
  mails,
}: {
  card: CardHistory;
  mails: readonly { id: string; toEmail: string; createdAt: Date }[];
}) {
  const t = useTranslations('input.organiser.card');
  const locale = useLocale();
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Panel id="links" title={t('links')}>
        <Facts
          facts={[
            { name: t('group'), value: card.group ?? t('noGroup') },
            { name: t('outcome'), value: card.hasOutcome ? '✓' : t('noOutcome') },
            { name: t('commitments'), value: card.commitments.join(', ') },
          ]}
        />
        <p className="mt-2">{t('stands', { support: card.support, object: card.objections })}</p>
      </Panel>
      <Panel id="mails" title={t('mails')}>
        {mails.length === 0 ? <p className="text-ink-2">{t('noMails')}</p> : null}
        <ul className="grid gap-1">
          {mails.map(({ id, toEmail, createdAt }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              {t('mailRow', { date: formatDateTime(createdAt, locale), email: toEmail })}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
