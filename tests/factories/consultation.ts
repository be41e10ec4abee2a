import { randomBytes, randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/generated/prisma/client';
import { hashToken, newToken } from '@/lib/crypto';

const dayMs = 86_400_000;

export type OpenConsultation = { id: string; slug: string; questionIds: string[]; startsAt: Date; answerBy: Date };

/** A consultation that is open: in 30 days, answers within 14, input within 21, the four themes. */
export async function openConsultation(
  db: PrismaClient,
  change: Partial<Prisma.ConsultationUncheckedCreateInput> = {},
): Promise<OpenConsultation> {
  const now = Date.now();
  const mark = randomBytes(4).toString('hex');
  const startsAt = new Date(now + 30 * dayMs);
  const answerBy = new Date(now + 14 * dayMs);
  const names = ['Förstärka', 'Förändra', 'Samordna', 'Ta bort'];
  const keys = ['strengthen', 'change', 'coordinate', 'remove'];
  const { id, slug, questions } = await db.consultation.create({
    data: {
      slug: `samrad-${mark}`,
      titleSv: `Samråd ${mark}`,
      titleEn: `Consultation ${mark}`,
      state: 'open',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 6 * 3_600_000),
      answerBy,
      inputBy: new Date(now + 21 * dayMs),
      placeName: 'Rosenbad',
      caseNumber: `S2027/${mark}`,
      questions: {
        create: names.map((nameSv, position) => ({ nameSv, nameEn: nameSv, key: keys[position] ?? null, position })),
      },
      ...change,
    },
    select: { id: true, slug: true, questions: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  return { id, slug, questionIds: questions.map((question) => question.id), startsAt, answerBy };
}

export type Invited = {
  id: string;
  organisationId: string;
  organisation: string;
  token: string;
  seatIds: string[];
  email: string;
};

/** An organisation invited by a link whose token the test holds; sent and delivered, nobody has answered. */
export async function invitedOrganisation(
  db: PrismaClient,
  consultation: Pick<OpenConsultation, 'id'>,
  change: Partial<Prisma.InvitationUncheckedCreateInput> = {},
): Promise<Invited> {
  const mark = randomBytes(4).toString('hex');
  const organisation = `Myndigheten ${mark}`;
  const token = newToken();
  const seats = typeof change.seatsGranted === 'number' ? change.seatsGranted : 2;
  const email = `stab.${mark}@myndighet.example.se`;
  const { id: organisationId } = await db.organisation.create({
    data: {
      kind: 'agency',
      name: organisation,
      nameShort: organisation,
      email: `registrator.${mark}@myndighet.example.se`,
    },
    select: { id: true },
  });
  const row = await db.invitation.create({
    data: {
      consultationId: consultation.id,
      organisationId,
      roleAsked: 'generaldirektör',
      seatsGranted: seats,
      email,
      secondEmail: `registrator.${mark}@myndighet.example.se`,
      state: 'delivered',
      sentAt: new Date(),
      deliveredAt: new Date(),
      links: { create: { tokenHash: hashToken(token) } },
      seats: { create: Array.from({ length: seats }, (_, i) => ({ number: i + 1 })) },
      ...change,
    },
    select: { id: true, seats: { orderBy: { number: 'asc' }, select: { id: true } } },
  });
  return { id: row.id, organisationId, organisation, token, seatIds: row.seats.map((seat) => seat.id), email };
}

export type Person = { id: string; token: string; email: string };

/** Somebody with a personal link who acts for an invited organisation: an editor; with `seatId` they hold that seat. */
export async function representativeOf(
  db: PrismaClient,
  invited: Pick<Invited, 'id'>,
  { seatId, ...change }: Partial<Prisma.RepresentativeUncheckedCreateInput> & { seatId?: string | undefined } = {},
): Promise<Person> {
  const mark = randomBytes(4).toString('hex');
  const token = newToken();
  const email = `ombud.${mark}@myndighet.example.se`;
  const { id } = await db.representative.create({
    data: {
      invitationId: invited.id,
      name: `Ombud ${mark}`,
      title: 'enhetschef',
      email,
      emailCanonical: email,
      isEditor: true,
      confirmedAt: new Date(),
      links: { create: { tokenHash: hashToken(token) } },
      ...change,
    },
    select: { id: true },
  });
  if (seatId) {
    const number = (await db.seatHolding.count({ where: { seatId } })) + 1;
    await db.seatHolding.create({
      data: { seatId, number, representativeId: id, kind: 'representative', mandate: 'decide' },
      select: { id: true },
    });
  }
  return { id, token, email };
}

/** A card as an organisation has handed it in, with its receipt. */
export async function submittedCard(
  db: PrismaClient,
  consultation: Pick<OpenConsultation, 'id' | 'questionIds'>,
  invited: Pick<Invited, 'id'>,
  change: Partial<Prisma.InputCardUncheckedCreateInput> = {},
): Promise<{ id: string; number: number }> {
  const { lastCardNumber: number, lastReceiptNumber: receiptNumber } = await db.consultation.update({
    where: { id: consultation.id },
    data: { lastCardNumber: { increment: 1 }, lastReceiptNumber: { increment: 1 } },
    select: { lastCardNumber: true, lastReceiptNumber: true },
  });
  const version = (await db.inputSubmission.count({ where: { invitationId: invited.id } })) + 1;
  const content = {
    questionId: consultation.questionIds[0] as string,
    level: 'national' as const,
    problem: `Problem ${number}`,
    proposal: `Förslag ${number}`,
  };
  const { id } = await db.inputCard.create({
    data: {
      ...content,
      consultationId: consultation.id,
      invitationId: invited.id,
      state: 'submitted',
      number,
      ...change,
    },
    select: { id: true },
  });
  const submission = await db.inputSubmission.create({
    data: {
      consultationId: consultation.id,
      invitationId: invited.id,
      version,
      receiptNumber,
      isLate: false,
      content: '{}',
      sha256: '0'.repeat(64),
      submittedByName: 'Sekretariatet',
      formKey: randomUUID(),
    },
    select: { id: true },
  });
  await db.inputCardVersion.create({
    data: { cardId: id, number: 1, submissionId: submission.id, content },
    select: { number: true },
  });
  return { id, number };
}

/** The one consultation that the authorisation tests' doors share at a conference: found, or made by whoever asks first. */
export async function consultationOfDoors(
  db: PrismaClient,
  here: { slug: string },
): Promise<{ id: string; slug: string; questionIds: string[] }> {
  const slug = `samrad-${here.slug}`;
  const known = await db.consultation.findUnique({
    where: { slug },
    select: { id: true, questions: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  if (known) return { id: known.id, slug, questionIds: known.questions.map(({ id }) => id) };
  return openConsultation(db, { slug });
}
