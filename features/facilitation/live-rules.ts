import type { TaskRow } from './matrix-rules';
import { targetOf } from './rules';
import type { CardGroup, Meeting, MeetingCard, Stand, StandKind, Theme } from './types';

/** A card as the meeting sees it. Where it may hold a secret its texts are empty and `isHidden` is true. */
export type LiveCard = {
  id: string;
  number: number;
  organisation: string | null;
  problem: string;
  proposal: string;
  isHidden: boolean;
  support: string[];
  object: string[];
};

export type LiveGroup = { id: string; title: string; summary: string; cards: LiveCard[] };
export type LiveTheme = Omit<Theme, 'id'>;
export type LiveTask = Pick<TaskRow, 'id' | 'title' | 'hasGap' | 'cells'>;

/** What the projector gets: no person's name, no comment, nothing that may be secret. */
export type LiveScreen = {
  isOpen: boolean;
  view: 'waiting' | 'theme' | 'group' | 'card' | 'matrix';
  theme: LiveTheme | null;
  groups: LiveGroup[];
  loose: LiveCard[];
  tasks: LiveTask[] | null;
};

/** What an organisation's own people said last. */
export type OwnStand = { kind: StandKind; comment: string; byName: string | null; at: string };
export type LiveComment = { organisation: string; kind: StandKind; comment: string };

/** What a phone at the table gets: the theme that is on the screen, with what the own organisation has said. */
export type LiveTable = Omit<LiveScreen, 'view'> & {
  /** The group or card that is on the screen alone; null when all of the theme is. */
  onScreen: string | null;
  own: Record<string, OwnStand>;
  comments: Record<string, LiveComment[]>;
  ownClaims: Record<string, { id: string; level: string; owner: string; isOwn: boolean }[]>;
};

/** The screen as it is now. Equal meetings give equal text: that is what the viewers' tag is made of. */
export function screenOf(meeting: Meeting, tasks: readonly TaskRow[]): LiveScreen {
  const target = targetOf(meeting.head.screen);
  const { theme, groups, loose } = ofTheme(meeting, themeIdOf(meeting));
  const shown = {
    groups: groups.filter(({ id }) => target.view === 'theme' || id === target.id),
    loose: target.view === 'theme' ? loose : [],
  };
  if (target.view === 'card') {
    const card = meeting.cards.find(({ id }) => id === target.id);
    if (card) shown.loose = [liveCard(card, meeting.stands)];
  }
  return {
    isOpen: meeting.head.isOpen,
    view: target.view,
    theme,
    ...shown,
    tasks: target.view === 'matrix' ? tasks.map(liveTask) : null,
  };
}

/** The table for one organisation. */
export function tableOf(meeting: Meeting, tasks: readonly TaskRow[], invitationId: string): LiveTable {
  const target = targetOf(meeting.head.screen);
  const themed = ofTheme(meeting, themeIdOf(meeting));
  const ids = new Set([...themed.loose, ...themed.groups.flatMap(({ cards }) => cards)].map(({ id }) => id));
  const stands = meeting.stands.filter(({ cardId }) => ids.has(cardId));
  const own = stands.filter((stand) => stand.invitationId === invitationId);
  const isMatrix = target.view === 'matrix';
  return {
    isOpen: meeting.head.isOpen,
    ...themed,
    onScreen: target.view === 'group' || target.view === 'card' ? target.id : null,
    own: Object.fromEntries(
      own.map(({ cardId, kind, comment, byName, at }) => [cardId, { kind, comment, byName, at: at.toISOString() }]),
    ),
    comments: commentsOf(stands),
    tasks: isMatrix ? tasks.map(liveTask) : null,
    ownClaims: isMatrix ? claimsOf(tasks, invitationId) : {},
  };
}

/** The theme of what is on the screen. */
export function themeIdOf({ head, groups, cards }: Pick<Meeting, 'head' | 'groups' | 'cards'>): string | null {
  const { questionId, groupId, cardId } = head.screen;
  if (questionId) return questionId;
  if (groupId) return groups.find(({ id }) => id === groupId)?.questionId ?? null;
  return cards.find(({ id }) => id === cardId)?.questionId ?? null;
}

function ofTheme(meeting: Meeting, themeId: string | null) {
  const found = meeting.themes.find(({ id }) => id === themeId);
  const theme: LiveTheme | null = found
    ? { nameSv: found.nameSv, nameEn: found.nameEn, questionSv: found.questionSv, questionEn: found.questionEn }
    : null;
  const groups = meeting.groups
    .filter(({ questionId }) => questionId === themeId)
    .map((group) => liveGroup(group, meeting))
    .filter(({ cards }) => cards.length > 0);
  const loose = meeting.cards
    .filter((card) => card.questionId === themeId && card.groupId === null)
    .map((card) => liveCard(card, meeting.stands));
  return { theme, groups, loose };
}

function liveGroup({ id, title, summary }: CardGroup, { cards, stands }: Meeting): LiveGroup {
  const own = cards.filter(({ groupId }) => groupId === id);
  return { id, title, summary, cards: own.map((card) => liveCard(card, stands)) };
}

/** Which part may be secret is told in words only, so the whole text stays off the screen. */
export function liveCard(card: MeetingCard, stands: readonly Stand[]): LiveCard {
  const of = (kind: StandKind) =>
    stands.filter((stand) => stand.cardId === card.id && stand.kind === kind).map(({ organisation }) => organisation);
  return {
    id: card.id,
    number: card.number,
    organisation: card.organisation,
    problem: card.mayBeSecret ? '' : card.problem,
    proposal: card.mayBeSecret ? '' : card.proposal,
    isHidden: card.mayBeSecret,
    support: of('support'),
    object: of('object'),
  };
}

function commentsOf(stands: readonly Stand[]): Record<string, LiveComment[]> {
  const said = stands.filter(({ comment }) => comment !== '');
  const byCard = Map.groupBy(said, ({ cardId }) => cardId);
  return Object.fromEntries(
    [...byCard].map(([cardId, list]) => [
      cardId,
      list.map(({ organisation, kind, comment }) => ({ organisation, kind, comment })),
    ]),
  );
}

function liveTask({ id, title, hasGap, cells }: TaskRow): LiveTask {
  return { id, title, hasGap, cells };
}

function claimsOf(tasks: readonly TaskRow[], invitationId: string): LiveTable['ownClaims'] {
  return Object.fromEntries(
    tasks.map((task) => [
      task.id,
      task.claims
        .filter((claim) => claim.byInvitationId === invitationId)
        .map(({ id, level, owner, by }) => ({ id, level, owner: owner.name, isOwn: by?.id === owner.id })),
    ]),
  );
}
