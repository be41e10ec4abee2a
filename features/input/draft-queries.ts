import 'server-only';
import { type Db, db } from '@/lib/db';
import { contentFrom, isSameContent } from './rules';
import type { Draft, DraftInList, Question, Revision } from './types';

// What an organisation's own editors may read. Nothing here is for the organisers' pages.

const fields = {
  questionId: true,
  level: true,
  addresseeOrganisationId: true,
  addresseeText: true,
  problem: true,
  proposal: true,
  evidenceUrl: true,
  contribution: true,
  ownCaseNumber: true,
  decidedBy: true,
  mayBeSecret: true,
  secretPart: true,
} as const;

const draft = {
  id: true,
  state: true,
  number: true,
  revision: true,
  updatedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  ...fields,
  addressee: { select: { name: true } },
  revisions: {
    orderBy: { revision: 'desc' },
    take: 1,
    select: { createdAt: true, representative: { select: { name: true } } },
  },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { number: true, content: true, submission: { select: { version: true } } },
  },
} as const;

/** The organisation's cards, drafts included, in the order they were begun. A constant number of statements. */
export async function listOwnCards(invitationId: string, client: Db = db): Promise<DraftInList[]> {
  const rows = await client.inputCard.findMany({
    where: { invitationId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: draft,
  });
  return rows.map(shown);
}

/** One of them; null where it is another organisation's or there is none. A constant number of statements. */
export async function getOwnCard(invitationId: string, cardId: string, client: Db = db): Promise<DraftInList | null> {
  const row = await client.inputCard.findFirst({ where: { id: cardId, invitationId }, select: draft });
  return row && shown(row);
}

/** What the conflict page and the saving answer know of a card as it stands. */
export async function getDraft(client: Db, invitationId: string, cardId: string): Promise<Draft | null> {
  const card = await getOwnCard(invitationId, cardId, client);
  if (!card) return null;
  const { id, state, number, revision, content, addressee, editedBy, editedAt } = card;
  return { id, state, number, revision, content, addressee, editedBy, editedAt };
}

type Row = NonNullable<Awaited<ReturnType<typeof rowShape>>>;
const rowShape = () => db.inputCard.findFirst({ select: draft });

function shown(row: Row): DraftInList {
  const content = contentFrom(row);
  const [last] = row.versions;
  const [edit] = row.revisions;
  return {
    id: row.id,
    state: row.state,
    number: row.number,
    revision: row.revision,
    content,
    addressee: row.addressee?.name ?? row.addresseeText,
    editedBy: edit?.representative?.name ?? '',
    editedAt: edit?.createdAt ?? row.updatedAt,
    lastVersion: last ? { number: last.number, submissionVersion: last.submission?.version ?? null } : null,
    isChanged: last !== undefined && !isSameContent(contentFrom(last.content), content),
    withdrawnAt: row.withdrawnAt,
    withdrawnReason: row.withdrawnReason,
  };
}

/** Who saved a card when, the latest first, at most 500. */
export async function listRevisions(invitationId: string, cardId: string): Promise<Revision[]> {
  const rows = await db.inputCardRevision.findMany({
    where: { cardId, card: { invitationId } },
    orderBy: { revision: 'desc' },
    take: 500,
    select: { revision: true, createdAt: true, representative: { select: { id: true, name: true } } },
  });
  return rows.map(({ revision, createdAt, representative }) => ({
    revision,
    createdAt,
    by: representative?.name ?? '',
    byId: representative?.id ?? null,
  }));
}

/** A card's words as they were at a revision; null where there is none for this organisation. */
export async function getRevisionContent(invitationId: string, cardId: string, revision: number, client: Db = db) {
  const row = await client.inputCardRevision.findFirst({
    where: { cardId, revision, card: { invitationId } },
    select: { content: true },
  });
  return row && contentFrom(row.content);
}

/** The consultation's themes in order. One query. */
export function listQuestions(consultationId: string): Promise<Question[]> {
  return db.consultationQuestion.findMany({
    where: { consultationId },
    orderBy: { position: 'asc' },
    select: { id: true, nameSv: true, nameEn: true, questionSv: true, questionEn: true },
  });
}

/** What an organisation that is addressed may be called: the names of the register. One query. */
export async function listAddresseeNames(): Promise<string[]> {
  const rows = await db.organisation.findMany({
    where: { archivedAt: null },
    orderBy: { name: 'asc' },
    take: 1_000,
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** The organisation's name by its id; '' for none. One query. */
export async function getOrganisationName(id: string | null): Promise<string> {
  if (!id) return '';
  return (await db.organisation.findUnique({ where: { id }, select: { name: true } }))?.name ?? '';
}
