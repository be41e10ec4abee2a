import 'server-only';
import { db } from '@/lib/db';
import { contentFrom } from './rules';
import type { CardHistory, Option, WhoAnswered } from './types';

// What the organisers read beside the cards. Never a field of a draft: of input_card only its number, state and what was done to it.

/** Every invited organisation and what it has handed in; those that were revoked are left out. One query. */
export function listWhoAnswered(consultationId: string): Promise<WhoAnswered[]> {
  return db.$queryRaw<WhoAnswered[]>`
    SELECT i.id AS "invitationId", o.name AS organisation,
           (SELECT count(*)::int FROM submitted_card c WHERE c.invitation_id = i.id) AS cards,
           s.version, s.submitted_at AS "submittedAt", coalesce(s.is_no_view, false) AS "isNoView"
      FROM invitation i JOIN organisation o ON o.id = i.organisation_id
      LEFT JOIN LATERAL (SELECT version, submitted_at, is_no_view FROM input_submission WHERE invitation_id = i.id
                          ORDER BY version DESC LIMIT 1) s ON true
     WHERE i.consultation_id = ${consultationId}::uuid AND i.state <> 'revoked' ORDER BY o.name, i.id`;
}

/** Who has handed in and who is addressed, to filter by. One query. */
export async function listFilterOptions(
  consultationId: string,
): Promise<{ organisations: Option[]; addressees: Option[] }> {
  const rows = await db.$queryRaw<(Option & { is: 'from' | 'to' })[]>`
    SELECT DISTINCT 'from' AS is, o.id, o.name FROM submitted_card c JOIN invitation i ON i.id = c.invitation_id
      JOIN organisation o ON o.id = i.organisation_id WHERE c.consultation_id = ${consultationId}::uuid
    UNION SELECT DISTINCT 'to', a.id, a.name FROM submitted_card c JOIN organisation a ON a.id = c.addressee_organisation_id
     WHERE c.consultation_id = ${consultationId}::uuid ORDER BY 3`;
  const of = (is: 'from' | 'to') => rows.filter((row) => row.is === is).map(({ id, name }) => ({ id, name }));
  return { organisations: of('from'), addressees: of('to') };
}

/** Everything of a card that was handed in, also of one that was taken back; null for a draft. A constant number of statements. */
export async function getCardHistory(consultationId: string, cardId: string): Promise<CardHistory | null> {
  const row = await db.inputCard.findFirst({
    where: { id: cardId, consultationId, number: { not: null } },
    select: {
      id: true,
      number: true,
      state: true,
      withdrawnAt: true,
      withdrawnByName: true,
      withdrawnReason: true,
      invitationId: true,
      invitation: { select: { organisation: { select: { name: true } } } },
      group: { select: { title: true } },
      stands: { select: { kind: true } },
      outcome: { select: { kind: true } },
      commitments: { select: { commitment: { select: { number: true } } } },
      versions: {
        orderBy: { number: 'desc' },
        select: {
          number: true,
          content: true,
          createdAt: true,
          submission: {
            select: {
              version: true,
              receiptNumber: true,
              submittedAt: true,
              submittedByName: true,
              source: true,
              sha256: true,
              isLate: true,
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { versions, group, stands, outcome, commitments, invitation, ...card } = row;
  const contents = versions.map(({ content, ...version }) => ({ ...version, content: contentFrom(content) }));
  const names = await namesOf(contents.map(({ content }) => content.addresseeOrganisationId));
  return {
    ...card,
    number: card.number as number,
    organisation: invitation?.organisation.name ?? null,
    group: group?.title ?? null,
    support: stands.filter(({ kind }) => kind === 'support').length,
    objections: stands.filter(({ kind }) => kind === 'object').length,
    hasOutcome: outcome !== null,
    commitments: commitments.map(({ commitment }) => commitment.number),
    versions: contents.map((version) => ({
      ...version,
      addressee: names.get(version.content.addresseeOrganisationId ?? '') ?? version.content.addresseeText,
    })),
  };
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  const rows = await db.organisation.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Receipts that were mailed to an organisation, the latest first. One query. */
export function listReceiptMails(invitationId: string): Promise<{ id: string; toEmail: string; createdAt: Date }[]> {
  return db.consultationMail.findMany({
    where: { invitationId, template: 'input-receipt' },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { id: true, toEmail: true, createdAt: true },
  });
}
