import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import { newCardAction } from '../page-actions';
import { cardTitle } from '../rules';
import type { DraftInList, Question } from '../types';

type Props = { cards: readonly DraftInList[]; questions: readonly Question[]; token: string; isOpen: boolean };

/** The organisation's cards: what each says, where it stands and who saved it last. */
export function OwnCards({ cards, questions, token, isOpen }: Props) {
  const t = useTranslations('input');
  const locale = useLocale();
  return (
    <section aria-labelledby="cards-heading" className="grid gap-4">
      <h2 id="cards-heading" className="text-h3">
        {t('cardsTitle')}
      </h2>
      {cards.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {cards.map((card) => (
            <OwnCard key={card.id} card={card} questions={questions} token={token} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <ActionForm action={newCardAction} locale={locale} errorTitle="" hidden={{ token }} prefix="new-">
          <div>
            <SubmitButton pendingText={t('newCardPending')} variant={cards.length === 0 ? 'spruce' : 'ghost'}>
              {t('newCard')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </section>
  );
}

function OwnCard({ card, questions, token }: { card: DraftInList; questions: readonly Question[]; token: string }) {
  const t = useTranslations('input');
  const locale = useLocale();
  const question = questions.find(({ id }) => id === card.content.questionId);
  const date = formatDateTime(card.editedAt, locale);
  return (
    <li className="rounded-box border border-line px-4 py-3">
      <p className="flex flex-wrap items-center gap-2 text-md text-ink-2">
        <CardTag card={card} />
        <span>
          {[
            card.number ? t('numbered', { number: card.number }) : null,
            question ? (locale === 'en' ? question.nameEn || question.nameSv : question.nameSv) : null,
            t(`levels.${card.content.level}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="mt-1 text-lg [overflow-wrap:anywhere]">
        <Link
          href={{ pathname: '/representative/[token]/input/[card]', params: { token, card: card.id } }}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {cardTitle(card.content) || t('untitled')}
        </Link>
      </p>
      <p className="text-md text-ink-2">
        {card.editedBy ? t('edited', { date, by: card.editedBy }) : t('editedUnknown', { date })}
      </p>
    </li>
  );
}

/** Where a card stands, in words. */
export function CardTag({ card }: { card: Pick<DraftInList, 'state' | 'isChanged'> }) {
  const t = useTranslations('input.states');
  if (card.state === 'submitted' && card.isChanged) return <Tag tone="sun">{t('changed')}</Tag>;
  return <Tag tone={card.state === 'submitted' ? 'calm' : 'outline'}>{t(card.state)}</Tag>;
}
