import { randomUUID } from 'node:crypto';
import { missingSnapshots } from '@/features/commitment/snapshot-rules';
import { canonicalJson } from '@/features/input/rules';
import { readReportDocument } from '@/features/report/document-queries';
import { hashToken, sha256Hex } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { fromStockholm } from '@/lib/time';
import type { DemoConsultations } from './consultations';
import { commitments2015, type DemoCommitment, outcomes2015 } from './data/consultation-followup';

/** The demo's link to the commitment with this number: /atagande/<demoCommitmentLink(5)>. */
export const demoCommitmentLink = (number: number) => `demo-atagande-${number}-`.padEnd(43, '0').slice(0, 43);

const at = (day: string, time = '10:00') => fromStockholm(`${day}T${time}`) as Date;
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
/** Until when the made-up story of the archive goes. */
const storyEnds = at('2017-01-10');

/** What became of the consultation of 2015, made up: commitments, their quarters, what came of the cards, and a report. */
export async function loadConsultationFollowup(
  db: Tx,
  { archiveId, comingId, organiserId }: DemoConsultations,
): Promise<void> {
  const idOf = new Map(
    (await db.organisation.findMany({ select: { id: true, name: true } })).map((o) => [o.name, o.id]),
  );
  const cards = await db.inputCard.findMany({
    where: { consultationId: archiveId, number: { not: null } },
    select: { id: true, number: true },
  });
  const cardOf = new Map(cards.map(({ id, number }) => [number as number, id]));
  for (const [i, commitment] of commitments2015.entries())
    await loadCommitment(db, { consultationId: archiveId, number: i + 1, commitment, idOf, cardOf });
  await loadDraft(db, comingId, idOf);
  await loadOutcomes(db, archiveId, cardOf, idOf, organiserId);
  await loadReport(db, organiserId);
}

type Place = {
  consultationId: string;
  number: number;
  commitment: DemoCommitment;
  idOf: Map<string, string>;
  cardOf: Map<number, string>;
};

async function loadCommitment(db: Tx, { consultationId, number, commitment, idOf, cardOf }: Place): Promise<void> {
  const { owner, person, what, measure, due, accepted, declinedReason = '', told } = commitment;
  const ownerOrganisationId = idOf.get(owner);
  if (!ownerOrganisationId) return;
  const createdAt = at('2015-09-14');
  const respondedAt = at(accepted ?? '2015-09-29', '14:20');
  const last = told.at(-1)?.progress ?? null;
  const isClosed = last === 'done' || last === 'dropped';
  const state = accepted ? (isClosed ? 'closed' : 'accepted') : 'declined';
  const statuses = told.map((one, i) => ({
    number: i + 1,
    progress: one.progress,
    text: one.text ?? '',
    evidence: one.evidence ?? '',
    reason: one.reason ?? '',
    byName: person,
    formKey: randomUUID(),
    createdAt: at(one.at, '13:15'),
  }));
  const { id } = await db.commitment.create({
    data: {
      consultationId,
      number,
      state,
      ownerOrganisationId,
      ownerName: person,
      ownerEmail: `${person.toLowerCase().replace(' ', '.')}@myndighet.example`,
      what,
      measure,
      dueOn: dateOf(due),
      progress: last,
      askedAt: createdAt,
      respondedAt,
      respondedBy: person,
      responseReason: declinedReason,
      createdAt,
      cards: {
        create: commitment.cards.flatMap((card) => (cardOf.has(card) ? [{ cardId: cardOf.get(card) as string }] : [])),
      },
      statuses: { create: statuses },
      links: { create: { tokenHash: hashToken(demoCommitmentLink(number)), createdAt } },
    },
    select: { id: true },
  });
  const source = { id, createdAt, state, progress: last, dueOn: due, respondedAt, statuses, periods: [] } as const;
  await db.commitmentSnapshot.createMany({
    data: missingSnapshots(source, storyEnds).map((snapshot) => ({
      ...snapshot,
      detail: { ...snapshot.detail, caughtUp: false },
      takenAt: storyEnds,
    })),
  });
}

/** The coming consultation has one commitment that is being written. */
async function loadDraft(db: Tx, consultationId: string, idOf: Map<string, string>): Promise<void> {
  const ownerOrganisationId = idOf.get('Socialstyrelsen');
  if (!ownerOrganisationId) return;
  await db.commitment.create({
    data: {
      consultationId,
      number: 1,
      ownerOrganisationId,
      ownerName: 'Elsa Exempel',
      ownerEmail: 'elsa.exempel@myndighet.example',
      what: 'Ta fram en modell för ett introduktionsår med handledare.',
      measure: 'Modellen har prövats i minst fem kommuner.',
      dueOn: dateOf('2030-06-30'),
    },
    select: { id: true },
  });
}

async function loadOutcomes(
  db: Tx,
  consultationId: string,
  cardOf: Map<number, string>,
  idOf: Map<string, string>,
  organiserId: string | null,
): Promise<void> {
  const [writtenAt, clearedAt] = [at('2016-12-19'), at('2016-12-20', '09:30')];
  for (const { card, kind, responsible, reason = '', isWaiting = false, ...words } of outcomes2015) {
    const cardId = cardOf.get(card);
    if (!cardId) continue;
    const responsibleOrganisationId = idOf.get(responsible) ?? null;
    const content = {
      kind,
      textSv: words.textSv,
      textEn: words.textEn,
      reason,
      responsibleOrganisationId,
      responsibleText: responsibleOrganisationId ? '' : responsible,
      publicSv: words.pointSv,
      publicEn: words.pointEn,
    };
    const cleared = isWaiting ? {} : { clearedAt, clearedById: organiserId };
    await db.cardOutcome.create({
      data: {
        ...content,
        ...cleared,
        cardId,
        updatedAt: writtenAt,
        versions: { create: { version: 1, content, createdById: organiserId, createdAt: writtenAt } },
      },
      select: { cardId: true },
    });
  }
  await db.consultation.update({
    where: { id: consultationId },
    data: { outcomesPublishedAt: at('2016-12-20', '10:00') },
    select: { id: true },
  });
}

/** The report of the quarter in which they met. */
async function loadReport(db: Tx, createdById: string | null): Promise<void> {
  const createdAt = at('2015-10-02', '09:15');
  const period = '2015-Q3';
  const document = await readReportDocument(period, createdAt, db);
  const sha256 = sha256Hex(canonicalJson(document));
  await db.ministerReport.create({
    data: { period, number: 1, document, sha256, createdAt, createdById },
    select: { id: true },
  });
}
