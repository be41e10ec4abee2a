import { useLocale, useTranslations } from 'next-intl';
import { ActionTextarea } from '@/components/form/action-fields';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import { restoreAction, withdrawAction } from '../page-actions';
import type { CardContent, Draft, Question, Revision } from '../types';
import { CardWords } from './card-words';

type Props = {
  card: Draft;
  token: string;
  revisions: readonly Revision[];
  shown: { revision: number; content: CardContent; addressee: string } | null;
  questions: readonly Question[];
  isOpen: boolean;
};

/** The saved versions of a card, who saved them, and the way back to one. */
export function CardVersions({ card, token, revisions, shown, questions, isOpen }: Props) {
  const t = useTranslations('input.versions');
  const locale = useLocale();
  const pathname = '/representative/[token]/input/[card]';
  const params = { token, card: card.id };
  return (
    <Disclosure summary={t('title')} open={shown !== null} id="versions">
      {shown ? (
        <div className="mb-4 grid gap-4 rounded-box bg-mist px-4 py-3">
          <h2 className="text-h4">{t('shown', { revision: shown.revision })}</h2>
          <CardWords content={shown.content} addressee={shown.addressee} questions={questions} />
          {isOpen && shown.revision !== card.revision ? (
            <ActionForm
              action={restoreAction}
              locale={locale}
              errorTitle=""
              hidden={{ token, cardId: card.id, restore: shown.revision, revision: card.revision }}
              prefix="restore-"
            >
              <div>
                <SubmitButton pendingText={t('restorePending')} variant="ghost" size="small">
                  {t('restore', { revision: shown.revision })}
                </SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </div>
      ) : null}
      <ul className="grid gap-1">
        {revisions.slice(0, 30).map(({ revision, createdAt, by }) => (
          <li key={revision} className="flex flex-wrap items-center gap-x-3">
            <span>
              {t('row', { revision, date: formatDateTime(createdAt, locale) })} {by ? t('by', { by }) : null}
            </span>
            {revision === card.revision ? (
              <span className="text-ink-2">{t('current')}</span>
            ) : (
              <Link
                href={{ pathname, params, query: { version: String(revision) }, hash: 'versions' }}
                className="inline-flex min-h-11 items-center"
              >
                {t('show')} <span className="sr-only">{t('shown', { revision })}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Takes back a card that was handed in; says what that means first. */
export function WithdrawCard({ cardId, token }: { cardId: string; token: string }) {
  const t = useTranslations('input.withdraw');
  const form = useTranslations('form');
  const locale = useLocale();
  return (
    <Disclosure summary={t('summary')} danger>
      <p className="mb-4 max-w-text">{t('text')}</p>
      <ActionForm
        action={withdrawAction}
        locale={locale}
        errorTitle={form('summary')}
        hidden={{ token, cardId }}
        prefix="withdraw-"
      >
        <ActionTextarea name="reason" label={t('reason')} maxLength={500} rows={3} />
        <div>
          <SubmitButton pendingText={t('pending')} variant="danger">
            {t('button')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
