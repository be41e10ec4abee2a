'use client';

import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Item, Target } from './board-types';

const startsAfterPx = 6;
const edgePx = 72;
const scrollPx = 14;

/** The cell under a point of the screen. */
function cellAt(x: number, y: number): Target | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
  const [slotId, roomId] = cell?.dataset.cell?.split(':') ?? [];
  return slotId && roomId ? { slotId, roomId } : null;
}

/**
 * Carrying by mouse, pen and finger. A press becomes a drag after a few pixels, so that a click stays a click; a finger drags by the
 * handle only, so that the page can be scrolled. Escape lets go.
 */
export function usePointerDrag(onDrop: (item: Item, target: Target) => void) {
  const [dragged, setDragged] = useState<Item | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback(
    (event: ReactPointerEvent, item: Item) => {
      const isHandle = (event.target as Element).closest('[data-handle]') !== null;
      if (event.button !== 0 || (event.pointerType === 'touch' && !isHandle)) return;
      const from = { x: event.clientX, y: event.clientY };
      let isDragging = false;
      const move = ({ clientX, clientY }: PointerEvent) => {
        if (!isDragging && Math.hypot(clientX - from.x, clientY - from.y) < startsAfterPx) return;
        if (!isDragging) setDragged(item);
        isDragging = true;
        if (ghost.current) ghost.current.style.transform = `translate(${clientX + 12}px, ${clientY + 12}px)`;
        if (clientY < edgePx) window.scrollBy(0, -scrollPx);
        if (clientY > window.innerHeight - edgePx) window.scrollBy(0, scrollPx);
        setTarget(cellAt(clientX, clientY));
      };
      const end = (dropped: Target | null) => {
        stop.current?.();
        if (isDragging) swallowClick();
        if (isDragging && dropped) onDrop(item, dropped);
      };
      const up = ({ clientX, clientY }: PointerEvent) => end(cellAt(clientX, clientY));
      const cancel = () => end(null);
      const key = ({ key: pressed }: KeyboardEvent) => pressed === 'Escape' && end(null);
      const still = (each: Event) => each.preventDefault();
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('pointercancel', cancel);
      window.addEventListener('keydown', key);
      // A link would otherwise be dragged as an address, and text be marked.
      window.addEventListener('dragstart', still);
      window.addEventListener('selectstart', still);
      stop.current = () => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', cancel);
        window.removeEventListener('keydown', key);
        window.removeEventListener('dragstart', still);
        window.removeEventListener('selectstart', still);
        stop.current = null;
        setDragged(null);
        setTarget(null);
      };
    },
    [onDrop],
  );

  return { begin, dragged, target, ghost };
}

/** The click that follows a drag is none. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
