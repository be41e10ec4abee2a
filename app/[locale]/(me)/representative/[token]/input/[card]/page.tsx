import { getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { CardForm } from '@/features/input/components/card-form';
import { CardVersions, WithdrawCard } from '@/features/input/components/card-versions';
import { CardWords } from '@/features/input/components/card-words';
import { InputWords } from '@/features/input/components/input-words';
import { CardTag } from '@/features/input/components/own-cards';
import { cardTexts } from '@/features/input/form-rules';
import { loadCard } from '@/features/input/loaders';
import { saveCardAction } from '@/features/input/page-actions';
import { loadRepresentative } from '@/features/representative/loaders';
import { localeFrom } from '@/lib/i18n/locale';
import { formatDateTime } from '@/lib/time';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ locale: string; token: string; card: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CardPage({ params, searchParams }: Props) {
  const locale = await localeFrom(params);
  const { token, card: cardId } = await params;
  const query = await searchParams;
  const wanted = typeof query.version === 'string' && /^\d{1,9}$/.test(query.version) ? Number(query.version) : null;
  const { card, questions, organisations, revisions, shown, isOpen } = await loadCard(
    await loadRepresentative(token),
    cardId,
    wanted,
  );
  const t = await getTranslations('input');
  const title = card.number ? t('card.titleNumber', { number: card.number }) : t('card.title');
  return (
    <div className="grid grid-cols-1 gap-8">
      <title>{title}</title>
      <div className="grid gap-3">
        <Breadcrumbs
          label={t('title')}
          items={[{ href: { pathname: '/representative/[token]/input', params: { token } }, text: t('card.back') }]}
        />
        <h1>{title}</h1>
        <p>
          <CardTag card={card} />
        </p>
        {query.klart === 'restored' ? (
          <Notice tone="done" role="status">
            <p>{t('card.restored')}</p>
          </Notice>
        ) : null}
        {card.state === 'submitted' ? (
          <p className="max-w-text">{t(card.isChanged ? 'card.changedInfo' : 'card.submittedInfo')}</p>
        ) : null}
        {card.state === 'withdrawn' && card.withdrawnAt ? (
          <p className="max-w-text">
            {t('card.withdrawnInfo', { date: formatDateTime(card.withdrawnAt, locale), reason: card.withdrawnReason })}
          </p>
        ) : null}
      </div>
      {isOpen ? (
        <InputWords>
          <CardForm
            key={query.klart === 'restored' ? card.revision : 'card'}
            action={saveCardAction}
            url={`/api/representative/${token}/cards/${card.id}`}
            token={token}
            cardId={card.id}
            revision={card.revision}
            texts={cardTexts(card)}
            questions={questions}
            organisations={organisations}
          />
        </InputWords>
      ) : (
        <>
          <p className="max-w-text font-semibold">{t('card.closedInfo')}</p>
          <CardWords content={card.content} addressee={card.addressee} questions={questions} />
        </>
      )}
      <CardVersions
        card={card}
        token={token}
        revisions={revisions}
        shown={shown}
        questions={questions}
        isOpen={isOpen}
      />
      {isOpen && card.state === 'submitted' ? <WithdrawCard cardId={card.id} token={token} /> : null}
    </div>
  );
}
