import { isUuid } from '@/lib/ids';
import type { MeetingCard, Screen, ScreenTarget } from './types';

/** In these the groups, the screen and the matrix may be worked on. */
export const workableStates = ['draft', 'open', 'held'] as const;

/** In these a table may be open. */
export const tableStates = ['open', 'held'] as const;

/** May the meeting be worked on while the consultation is in this state? */
export function isWorkable(state: string): boolean {
  return (workableStates as readonly string[]).includes(state);
}

/** 'theme:<id>', 'group:<id>', 'card:<id>', 'matrix', 'waiting': what a button posts. Null for anything else. */
export function screenTarget(text: string): ScreenTarget | null {
  if (text === 'matrix' || text === 'waiting') return { view: text, id: null };
  const [view, id, ...more] = text.split(':');
  if (more.length > 0 || id === undefined || !isUuid(id)) return null;
  return view === 'theme' || view === 'group' || view === 'card' ? { view, id: id.toLowerCase() } : null;
}

/** The same as a button's value. */
export function targetText({ view, id }: ScreenTarget): string {
  return id === null ? view : `${view}:${id}`;
}

/** What a screen's row shows. */
export function targetOf({ view, questionId, groupId, cardId }: Screen): ScreenTarget {
  if (view === 'theme' && questionId) return { view, id: questionId };
  if (view === 'group' && groupId) return { view, id: groupId };
  if (view === 'card' && cardId) return { view, id: cardId };
  return { view: view === 'matrix' ? 'matrix' : 'waiting', id: null };
}

/** The longest title that is made from a card's own words. */
const titleLength = 80;

/**
 * A first title for a group: the beginning of its first card. A card that may hold a secret lends no words, since a group's title is shown
 * on the screen; where all may, the title names their numbers.
 */
export function firstTitle(cards: readonly Pick<MeetingCard, 'number' | 'problem' | 'proposal' | 'mayBeSecret'>[]) {
  const open = cards.find(({ mayBeSecret, problem, proposal }) => !mayBeSecret && (problem || proposal));
  if (!open) return cards.map(({ number }) => `#${number}`).join(', ');
  const text = (open.problem || open.proposal).split('\n', 1)[0] as string;
  if (text.length <= titleLength) return text;
  const cut = text.slice(0, titleLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`;
}

/** The ids in the order they get when one of them goes a step up or down; unchanged at the end it goes towards. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const from = ids.indexOf(id);
  const to = from + (direction === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const order = [...ids];
  order.splice(from, 1);
  order.splice(to, 0, id);
  return order;
}
