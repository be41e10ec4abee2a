'use client';

import { type KeyboardEvent, useState } from 'react';
import { type Board, fill, type Item, type Target } from './board-types';

type Lifted = { item: Item; row: number; column: number };

/**
 * Carrying by keyboard: space lifts, arrows choose the cell, space or Enter drops, Escape lets go. What happens is said in words for
 * those who do not see it.
 */
export function useLifting(board: Board, onDrop: (item: Item, target: Target) => void) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [said, setSaid] = useState('');
  const slots = board.slots.filter(({ isSeminars }) => isSeminars);
  const { rooms, sessions, texts } = board;

  const targetOf = ({ row, column }: Lifted): Target | null => {
    const [slot, room] = [slots[row], rooms[column]];
    return slot && room ? { slotId: slot.id, roomId: room.id } : null;
  };
  const sayWhere = (at: Lifted, sentence: string) => {
    const [slot, room] = [slots[at.row], rooms[at.column]];
    const taken = sessions.find(
      ({ id, slotId, roomId }) => id !== at.item.id && slotId === slot?.id && roomId === room?.id,
    );
    const names = { title: at.item.title, slot: slot?.name ?? '', room: room?.name ?? '', other: taken?.title ?? '' };
    setSaid(fill(`${sentence} ${taken ? texts.overTaken : texts.over}`.trim(), names));
  };
  const go = (next: Lifted, sentence = '') => {
    setLifted(next);
    sayWhere(next, sentence);
  };
  const lift = (item: Item) => {
    if (slots.length === 0 || rooms.length === 0) return setSaid(texts.noSeminars);
    const session = item.type === 'session' ? sessions.find(({ id }) => id === item.id) : undefined;
    const row = Math.max(
      0,
      slots.findIndex(({ id }) => id === session?.slotId),
    );
    const column = Math.max(
      0,
      rooms.findIndex(({ id }) => id === session?.roomId),
    );
    return go({ item, row, column }, texts.lifted);
  };
  const drop = (at: Lifted) => {
    const target = targetOf(at);
    setLifted(null);
    if (target) onDrop(at.item, target);
  };
  const cancel = () => {
    if (lifted) setSaid(fill(texts.cancelled, { title: lifted.item.title }));
    setLifted(null);
  };
  const arrows: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };

  const onKeyDown = (event: KeyboardEvent, item: Item) => {
    const arrow = arrows[event.key];
    const isDrop = event.key === ' ' || (event.key === 'Enter' && lifted);
    if (!isDrop && !(lifted && (arrow || event.key === 'Escape'))) return;
    event.preventDefault();
    if (!lifted) return lift(item);
    if (event.key === 'Escape') return cancel();
    if (isDrop) return drop(lifted);
    const [down, right] = arrow ?? [0, 0];
    const row = Math.min(slots.length - 1, Math.max(0, lifted.row + down));
    const column = Math.min(rooms.length - 1, Math.max(0, lifted.column + right));
    return go({ ...lifted, row, column });
  };

  return { lifted: lifted?.item ?? null, target: lifted && targetOf(lifted), said, onKeyDown, onBlur: cancel };
}
