import { hashToken } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { fromStockholm } from '@/lib/time';
import { demoScreenLink, swedishMorning } from './consultation-days';
import type { DemoConsultations } from './consultations';
import {
  type DemoGroup,
  type DemoStand,
  type DemoTask,
  groups2015,
  groupsComing,
  stands2015,
  standsComing,
  tasks2015,
  tasksComing,
} from './data/consultation-facilitation';

type Meeting = { groups: DemoGroup[]; stands: DemoStand[]; tasks: DemoTask[]; at: Date };

/**
 * Made up: what the meeting of 2015 grouped, supported and said of who does what (a gap, an overlap and a dispute among it), and the coming
 * one with an open table and a screen.
 */
export async function loadConsultationFacilitation(
  db: Tx,
  { archiveId, comingId }: DemoConsultations,
  now: Date,
): Promise<void> {
  const at = fromStockholm('2015-09-07T11:30') as Date;
  await loadMeeting(db, archiveId, { groups: groups2015, stands: stands2015, tasks: tasks2015, at });
  const opened = swedishMorning(now, -1, '10:00');
  const [theme] = await loadMeeting(db, comingId, {
    groups: groupsComing,
    stands: standsComing,
    tasks: tasksComing,
    at: opened,
  });
  await db.consultation.update({
    where: { id: archiveId },
    data: { tableOpenedAt: at, tableClosedAt: fromStockholm('2015-09-07T14:30') as Date },
    select: { id: true },
  });
  await db.consultation.update({
    where: { id: comingId },
    data: { tableOpenedAt: opened, screenTokenHash: hashToken(demoScreenLink) },
    select: { id: true },
  });
  await db.meetingScreen.create({
    data: { consultationId: comingId, view: 'theme', questionId: theme as string, updatedAt: opened },
    select: { version: true },
  });
}

/** @returns the ids of the themes in their order. */
async function loadMeeting(db: Tx, consultationId: string, { groups, stands, tasks, at }: Meeting): Promise<string[]> {
  const known = await knownOf(db, consultationId);
  const groupIds = new Map<string, string>();
  for (const [position, { theme, title, summary, cards }] of groups.entries()) {
    const { id } = await db.cardGroup.create({
      data: {
        consultationId,
        questionId: known.themes[theme] as string,
        title,
        summary,
        position,
        createdAt: at,
      },
      select: { id: true },
    });
    groupIds.set(title, id);
    const ids = cards.map((number) => known.card(number)).filter((card) => card !== null);
    await db.$executeRaw`UPDATE input_card SET group_id = ${id}::uuid WHERE id = ANY (${ids}::uuid[])`;
  }
  await db.cardStand.createMany({
    data: stands.flatMap(([number, organisation, kind, comment = '']) => {
      const [cardId, invitation] = [known.card(number), known.invitation(organisation)];
      if (!cardId || !invitation) return [];
      const representativeId = invitation.representatives[0]?.id ?? null;
      return [{ cardId, invitationId: invitation.id, kind, comment, representativeId, createdAt: at, updatedAt: at }];
    }),
  });
  for (const [position, { title, group, claims }] of tasks.entries())
    await db.responsibilityTask.create({
      data: {
        consultationId,
        title,
        position,
        groupId: (group && groupIds.get(group)) ?? null,
        createdAt: at,
        claims: { create: claims.flatMap((claim, i) => claimOf(known, claim, new Date(at.getTime() + i * 60_000))) },
      },
      select: { id: true },
    });
  return known.themes;
}

type Known = Awaited<ReturnType<typeof knownOf>>;

function claimOf(known: Known, [level, owner, by, number]: DemoTask['claims'][number], createdAt: Date) {
  const ownerOrganisationId = known.invitation(owner)?.organisationId;
  if (!ownerOrganisationId) return [];
  return [
    {
      level,
      ownerOrganisationId,
      invitationId: (by && known.invitation(by)?.id) ?? null,
      cardId: number === undefined ? null : known.card(number),
      source: number === undefined ? ('meeting' as const) : ('card' as const),
      createdAt,
    },
  ];
}

async function knownOf(db: Tx, consultationId: string) {
  const themes = await db.consultationQuestion.findMany({
    where: { consultationId },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  const cards = await db.inputCard.findMany({
    where: { consultationId, state: 'submitted' },
    select: { id: true, number: true },
  });
  const invitations = await db.invitation.findMany({
    where: { consultationId },
    select: {
      id: true,
      organisationId: true,
      organisation: { select: { name: true } },
      representatives: { orderBy: { name: 'asc' }, take: 1, select: { id: true } },
    },
  });
  return {
    themes: themes.map(({ id }) => id),
    card: (number: number) => cards.find((card) => card.number === number)?.id ?? null,
    invitation: (name: string) => invitations.find(({ organisation }) => organisation.name === name) ?? null,
  };
}
