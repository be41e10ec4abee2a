import { randomUUID } from 'node:crypto';
import { type SubmissionDocument, submissionText } from '@/features/input/receipt-rules';
import { emptyContent } from '@/features/input/rules';
import type { CardContent } from '@/features/input/types';
import { sha256Hex } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { fromStockholm } from '@/lib/time';
import { swedishMorning } from './consultation-days';
import type { DemoConsultations } from './consultations';
import { cards2015, cardsComing, type DemoCard } from './data/consultation-input';

/** Made-up input: what the archive's organisations handed in, and the coming one's first cards, a draft and a 'no view'. */
export async function loadConsultationInput(
  db: Tx,
  { archiveId, comingId }: DemoConsultations,
  now: Date,
): Promise<void> {
  const days2015 = (i: number) => fromStockholm(`2015-08-${17 + i}T10:${20 + i}`) as Date;
  await handInAll(db, archiveId, cards2015, days2015);
  const at = await handInAll(db, comingId, cardsComing, (i) => swedishMorning(now, -5 + i, `1${i}:12`));
  await sayNoView(db, at, swedishMorning(now, -1, '15:40'));
  await leaveDraft(db, at, now);
}

type Place = Awaited<ReturnType<typeof placeOf>>;

/** What the cards of a consultation need to know of it. */
async function placeOf(db: Tx, consultationId: string) {
  const consultation = await db.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: {
      id: true,
      slug: true,
      titleSv: true,
      caseNumber: true,
      questions: { orderBy: { position: 'asc' }, select: { id: true, nameSv: true } },
    },
  });
  const invitations = await db.invitation.findMany({
    where: { consultationId },
    select: {
      id: true,
      organisation: { select: { name: true } },
      representatives: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
    },
  });
  const organisations = await db.organisation.findMany({
    where: { name: { in: [...new Set([...cards2015, ...cardsComing].map(({ addressee }) => addressee))] } },
    select: { id: true, name: true },
  });
  return { consultation, invitations, idOf: new Map(organisations.map(({ id, name }) => [name, id])) };
}

async function handInAll(
  db: Tx,
  consultationId: string,
  cards: readonly DemoCard[],
  whenOf: (i: number) => Date,
): Promise<Place> {
  const place = await placeOf(db, consultationId);
  const numbered = cards.map((card, i) => ({ card, number: i + 1 }));
  const organisations = [...new Set(cards.map(({ organisation }) => organisation))];
  for (const [i, organisation] of organisations.entries())
    await handIn(
      db,
      place,
      organisation,
      numbered.filter(({ card }) => card.organisation === organisation),
      {
        receiptNumber: i + 1,
        at: whenOf(i),
      },
    );
  await db.consultation.update({
    where: { id: consultationId },
    data: { lastCardNumber: cards.length, lastReceiptNumber: organisations.length },
    select: { id: true },
  });
  return place;
}

async function handIn(
  db: Tx,
  place: Place,
  organisation: string,
  cards: { card: DemoCard; number: number }[],
  { receiptNumber, at }: { receiptNumber: number; at: Date },
): Promise<void> {
  const invitation = place.invitations.find((each) => each.organisation.name === organisation);
  if (!invitation) return;
  const contents = cards.map(({ card, number }) => ({ card, number, content: contentOf(card, place) }));
  const submissionId = await submit(db, place, invitation, {
    receiptNumber,
    at,
    cards: contents.map(({ card, number, content }) => ({
      number,
      version: 1,
      theme: place.consultation.questions[card.theme]?.nameSv ?? '',
      addressee: card.addressee,
      ...content,
    })),
  });
  for (const { number, content } of contents) {
    const { id } = await db.inputCard.create({
      data: {
        ...content,
        consultationId: place.consultation.id,
        invitationId: invitation.id,
        state: 'submitted',
        number,
        position: number,
        createdAt: at,
        updatedAt: at,
      },
      select: { id: true },
    });
    const representativeId = invitation.representatives[0]?.id ?? null;
    await db.inputCardRevision.createMany({
      data: [{ cardId: id, revision: 1, content, representativeId, createdAt: at }],
    });
    await db.inputCardVersion.createMany({ data: [{ cardId: id, number: 1, submissionId, content, createdAt: at }] });
  }
}

function contentOf(card: DemoCard, place: Place): CardContent {
  const addresseeOrganisationId = place.idOf.get(card.addressee) ?? null;
  return {
    ...emptyContent(place.consultation.questions[card.theme]?.id as string),
    level: card.level,
    addresseeOrganisationId,
    addresseeText: addresseeOrganisationId ? '' : card.addressee,
    problem: card.problem,
    proposal: card.proposal,
    evidenceUrl: card.evidenceUrl ?? '',
    contribution: card.contribution ?? '',
    ownCaseNumber: card.ownCaseNumber ?? '',
    decidedBy: card.decidedBy ?? '',
    mayBeSecret: card.secretPart !== undefined,
    secretPart: card.secretPart ?? '',
  };
}

type Handed = { receiptNumber: number; at: Date; cards: SubmissionDocument['cards']; isNoView?: boolean };

async function submit(
  db: Tx,
  { consultation }: Place,
  invitation: Place['invitations'][number],
  { receiptNumber, at, cards, isNoView = false }: Handed,
): Promise<string> {
  const submittedByName = invitation.representatives[0]?.name ?? 'Registratorn';
  const content = submissionText({
    format: 'inspel/1',
    consultation: { slug: consultation.slug, title: consultation.titleSv, caseNumber: consultation.caseNumber },
    organisation: invitation.organisation.name,
    version: 1,
    receiptNumber,
    submittedAt: at.toISOString(),
    submittedBy: submittedByName,
    source: 'link',
    isLate: false,
    isNoView,
    cards,
  });
  const { id } = await db.inputSubmission.create({
    data: {
      consultationId: consultation.id,
      invitationId: invitation.id,
      representativeId: invitation.representatives[0]?.id ?? null,
      version: 1,
      receiptNumber,
      submittedAt: at,
      isLate: false,
      isNoView,
      content,
      sha256: sha256Hex(content),
      submittedByName,
      formKey: randomUUID(),
    },
    select: { id: true },
  });
  return id;
}

async function sayNoView(db: Tx, place: Place, at: Date): Promise<void> {
  const invitation = place.invitations.find(({ organisation }) => organisation.name === 'Migrationsverket');
  if (!invitation) return;
  const { lastReceiptNumber } = await db.consultation.update({
    where: { id: place.consultation.id },
    data: { lastReceiptNumber: { increment: 1 } },
    select: { lastReceiptNumber: true },
  });
  await submit(db, place, invitation, { receiptNumber: lastReceiptNumber, at, cards: [], isNoView: true });
}

/** A card that two people are writing: seen by them alone. */
async function leaveDraft(db: Tx, place: Place, now: Date): Promise<void> {
  const invitation = place.invitations.find(({ organisation }) => organisation.name === 'Socialstyrelsen');
  if (!invitation) return;
  const first = {
    ...emptyContent(place.consultation.questions[2]?.id as string),
    problem: 'Statistik om barn och unga samlas in på flera håll.',
  };
  const second: CardContent = { ...first, proposal: 'Samla in uppgifterna en gång och dela dem.' };
  const { id } = await db.inputCard.create({
    data: {
      ...second,
      consultationId: place.consultation.id,
      invitationId: invitation.id,
      revision: 2,
      position: 99,
      createdAt: swedishMorning(now, -3, '09:10'),
      updatedAt: swedishMorning(now, -2, '14:30'),
    },
    select: { id: true },
  });
  const writers = invitation.representatives.map((person) => person.id);
  await db.inputCardRevision.createMany({
    data: [first, second].map((content, i) => ({
      cardId: id,
      revision: i + 1,
      content,
      representativeId: writers[i] ?? null,
      createdAt: swedishMorning(now, -3 + i, i === 0 ? '09:10' : '14:30'),
    })),
  });
}
