import { useLocale, useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { getPathname } from '@/lib/i18n/navigation';
import { formatDateTime } from '@/lib/time';
import { type InputView, pageSize, queryOfInputView } from '../organiser-rules';
import { cardTitle } from '../rules';
import type { Question, SubmittedCard } from '../types';

type Props = {
  cards: readonly SubmittedCard[];
  questions: readonly Question[];
  view: InputView;
  found: number;
  slug: string;
};

/** The cards that were handed in, a page at a time. */
export function SubmittedTable({ cards, questions, view, found, slug }: Props) {
  const t = useTranslations('input.organiser');
  const level = useTranslations('input.levels');
  const locale = useLocale();
  const pathname = '/organiser/consultations/[slug]/input';
  const columns = ['number', 'what', 'organisation', 'theme', 'level', 'addressee', 'when'] as const;
  const theme = (id: string) => questions.find((each) => each.id === id);
  return (
    <>
      <Table id="cards" caption={t('caption')} captionHidden>
        <thead>
          <tr>
            {columns.map((column) => (
              <Th key={column}>{t(`columns.${column}`)}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={card.id}>
              <Td numeric>{card.number}</Td>
              <Td className="min-w-60">
                <Link
                  href={{ pathname: '/organiser/consultations/[slug]/input/[card]', params: { slug, card: card.id } }}
                  className="font-semibold [overflow-wrap:anywhere]"
                >
                  {cardTitle(card)}
                </Link>
                <CardTags card={card} />
              </Td>
              <Td>{card.organisationName ?? t('meeting')}</Td>
              <Td>
                {locale === 'en'
                  ? theme(card.questionId)?.nameEn || theme(card.questionId)?.nameSv
                  : theme(card.questionId)?.nameSv}
              </Td>
              <Td>{level(card.level)}</Td>
              <Td>{card.addresseeName}</Td>
              <Td className="whitespace-nowrap">{formatDateTime(card.submittedAt, locale)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination
        page={view.page}
        pageCount={Math.ceil(found / pageSize)}
        hrefFor={(page) =>
          getPathname({ href: { pathname, params: { slug }, query: queryOfInputView(view, page) }, locale })
        }
        labels={{
          nav: t('pages'),
          previous: t('previous'),
          next: t('next'),
          page: (page, count) => t('page', { page, count }),
        }}
      />
    </>
  );
}

/** What to mind of a card. */
function CardTags({ card }: { card: Pick<SubmittedCard, 'isLate' | 'mayBeSecret' | 'version'> }) {
  const t = useTranslations('input.organiser');
  if (!card.isLate && !card.mayBeSecret && card.version === 1) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1.5">
      {card.isLate ? <Tag tone="sun">{t('lateTag')}</Tag> : null}
      {card.mayBeSecret ? <Tag tone="ling">{t('secretTag')}</Tag> : null}
      {card.version > 1 ? <Tag tone="outline">{t('versionTag', { version: card.version })}</Tag> : null}
    </span>
  );
}
