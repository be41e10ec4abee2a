import 'server-only';
import { notFound } from 'next/navigation';
import type { RepresentativeHead } from '@/features/representative/types';
import { isUuid } from '@/lib/ids';
import {
  getOrganisationName,
  getOwnCard,
  getRevisionContent,
  listAddresseeNames,
  listOwnCards,
  listQuestions,
  listRevisions,
} from './draft-queries';
import { landmarks } from './form-rules';
import { getSubmission, listSubmissions } from './receipt-queries';
import { takesInput } from './rules';

/** May this person write the organisation's input? Others with a personal link are told so and see nothing of it. */
function isEditor(person: RepresentativeHead): boolean {
  return person.isEditor && person.confirmedAt !== null;
}

/** The organisation's cards and receipts; null for a person who is not its editor. */
export async function loadInput(person: RepresentativeHead) {
  if (!isEditor(person)) return null;
  const { invitationId, consultation } = person;
  const [cards, submissions, questions] = await Promise.all([
    listOwnCards(invitationId),
    listSubmissions(invitationId),
    listQuestions(consultation.id),
  ]);
  return { cards, submissions, questions, isOpen: takesInput(consultation.state) };
}

/** One card to write on, with its earlier versions; 404 for another organisation's. */
export async function loadCard(person: RepresentativeHead, cardId: string, wanted: number | null) {
  const { invitationId, consultation } = person;
  const card = isEditor(person) && isUuid(cardId) ? await getOwnCard(invitationId, cardId) : null;
  if (!card) return notFound();
  const [questions, organisations, revisions, shown] = await Promise.all([
    listQuestions(consultation.id),
    listAddresseeNames(),
    listRevisions(invitationId, cardId),
    wanted === null ? null : getRevisionContent(invitationId, cardId, wanted),
  ]);
  const addressee = shown ? (await getOrganisationName(shown.addresseeOrganisationId)) || shown.addresseeText : '';
  return {
    card,
    questions,
    organisations,
    revisions: landmarks(revisions),
    shown: shown && wanted !== null ? { revision: wanted, content: shown, addressee } : null,
    isOpen: takesInput(consultation.state),
  };
}

/** The receipt of one version; 404 where there is none for this organisation. */
export async function loadReceipt(person: RepresentativeHead, version: string) {
  const receipt =
    isEditor(person) && /^\d{1,4}$/.test(version) ? await getSubmission(person.invitationId, Number(version)) : null;
  if (!receipt) return notFound();
  return receipt;
}
