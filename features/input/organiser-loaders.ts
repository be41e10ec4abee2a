import 'server-only';
import { notFound } from 'next/navigation';
import { isUuid } from '@/lib/ids';
import { listAddresseeNames, listQuestions } from './draft-queries';
import { getCardHistory, listFilterOptions, listReceiptMails, listWhoAnswered } from './organiser-queries';
import { inputViewFrom, pageSize } from './organiser-rules';
import { countSubmittedCards, listSubmittedCards } from './submitted-queries';

type Query = Record<string, string | string[] | undefined>;

/** The list of cards as the address asks for it, with counts, who has answered and what can be filtered by. */
export async function loadSubmitted(consultationId: string, query: Query) {
  const view = inputViewFrom(query);
  const [cards, found, total, questions, who, options, organisations] = await Promise.all([
    listSubmittedCards(consultationId, view, { page: view.page, pageSize }),
    countSubmittedCards(consultationId, view),
    countSubmittedCards(consultationId),
    listQuestions(consultationId),
    listWhoAnswered(consultationId),
    listFilterOptions(consultationId),
    listAddresseeNames(),
  ]);
  return { view, cards, found, total, questions, who, options, organisations };
}

/** One card with its history; 404 for a draft and for another consultation's. */
export async function loadSubmittedCard(consultationId: string, cardId: string) {
  const card = isUuid(cardId) ? await getCardHistory(consultationId, cardId) : null;
  if (!card) return notFound();
  const [questions, mails] = await Promise.all([
    listQuestions(consultationId),
    card.invitationId ? listReceiptMails(card.invitationId) : [],
  ]);
  return { card, questions, mails };
}
